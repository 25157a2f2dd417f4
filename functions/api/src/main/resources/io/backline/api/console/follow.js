// Follows an artist's import: over the WebSocket, and by asking while that is not there.
import { get, isAborted } from './api.js';
import { isUnderWay } from './words.js';

const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 30_000;
const ASK_MILLIS = 2_000;
const ASK_SELDOM_MILLIS = 15_000;
const ASK_AT_LEAST_MILLIS = 60_000;
const PING_MILLIS = 30_000;
const ANSWER_MILLIS = 10_000;
const OPEN = 1;

/**
 * Hands on every progress document that is newer than the last one. While the page is hidden it
 * rests, and listens to what comes by itself.
 * onLink hears "live" where changes are pushed, "asking" where they are not, and "away" where the
 * server does not answer either; with it the milliseconds to the next question.
 */
export function follow(artistId, { onDocument, onLink, signal }) {
  const url = document.querySelector('meta[name=progress-url]').content;
  let last = null;
  let socket = null;
  let failures = 0;
  let unanswered = 0;
  let reconnecting = 0;
  let asking = 0;
  let pinging = 0;
  let answering = 0;
  let isLive = false;

  function receive(progress) {
    if (signal.aborted || progress?.artistId !== artistId || !isNewer(progress, last)) return;
    last = progress;
    onDocument(progress);
  }

  function connect() {
    clearTimeout(reconnecting);
    if (signal.aborted) return;
    socket?.close();
    try {
      socket = new WebSocket(url);
    } catch {
      return;
    }
    socket.addEventListener('open', (event) => opened(event.target));
    socket.addEventListener('message', (event) => heard(event));
    socket.addEventListener('close', (event) => lost(event.target));
  }

  function opened(open) {
    if (open !== socket) return;
    open.send(JSON.stringify({ action: 'subscribe', artistId }));
    keepOpen();
  }

  function keepOpen() {
    clearInterval(pinging);
    const open = socket;
    if (!document.hidden) pinging = setInterval(() => ping(open), PING_MILLIS);
  }

  /** Keeps the connection, and finds out when it is gone without anybody having said so. */
  function ping(open) {
    if (open.readyState === OPEN) open.send(JSON.stringify({ action: 'ping' }));
    clearTimeout(answering);
    answering = setTimeout(() => {
      lost(open);
      open.close();
    }, ANSWER_MILLIS);
  }

  function heard(event) {
    if (event.target !== socket) return;
    clearTimeout(answering);
    const message = parsed(event.data);
    if (message?.code === 'not-connected') {
      lost(event.target);
      event.target.close();
      return;
    }
    if (message?.revision === undefined) return;
    failures = 0;
    unanswered = 0;
    isLive = true;
    clearTimeout(asking);
    onLink('live', 0);
    receive(message);
  }

  function lost(closed) {
    if (signal.aborted || closed !== socket) return;
    socket = null;
    clearInterval(pinging);
    clearTimeout(answering);
    const wasLive = isLive;
    isLive = false;
    if (document.hidden) return;
    if (unanswered === 0) onLink('asking', pause(last));
    if (wasLive) ask();
    const longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** failures);
    failures += 1;
    clearTimeout(reconnecting);
    reconnecting = setTimeout(connect, longest * (0.5 + Math.random() / 2));
  }

  async function ask() {
    clearTimeout(asking);
    let wait = 0;
    try {
      const progress = await get(`/api/artists/${artistId}/status`, { signal });
      unanswered = 0;
      receive(progress);
    } catch (error) {
      if (isAborted(error)) return;
      // A document that is not there is an answer as well.
      unanswered = error.status === 404 ? 0 : unanswered + 1;
      wait = (error.retryAfter ?? 0) * 1000;
    }
    if (signal.aborted || isLive) return;
    const next = Math.max(wait, Math.min(ASK_AT_LEAST_MILLIS, pause(last) * 2 ** unanswered));
    // While it is being connected for the first time, nothing is lost yet.
    if (unanswered > 0) onLink('away', next);
    else if (failures > 0 || !socket) onLink('asking', next);
    clearTimeout(asking);
    if (!document.hidden) asking = setTimeout(ask, next);
  }

  function rest() {
    clearInterval(pinging);
    clearTimeout(answering);
    clearTimeout(reconnecting);
    clearTimeout(asking);
  }

  function goOn() {
    // A sleeping machine may not have heard that the connection is gone.
    ask();
    if (socket?.readyState === OPEN) {
      ping(socket);
      keepOpen();
    } else if (!socket) connect();
  }

  addEventListener('online', () => isLive || document.hidden || (ask(), connect()), { signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : goOn()), { signal });
  signal.addEventListener('abort', () => {
    rest();
    socket?.close();
  });
  ask();
  connect();
}

/** Revisions rise from job to job, unless the server has lost what it knew. */
function isNewer(progress, last) {
  if (!last || progress.revision > last.revision) return true;
  return progress.jobId !== last.jobId && new Date(progress.startedAt) > new Date(last.startedAt);
}

/** Nothing much is to come of an import at rest, or of one that waits until a time. */
function pause(last) {
  if (!last) return ASK_MILLIS;
  const until = last.waiting?.until ?? (last.completedAt ? null : last.error?.retryAt);
  return !isUnderWay(last) || (until && new Date(until) > new Date()) ? ASK_SELDOM_MILLIS : ASK_MILLIS;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
