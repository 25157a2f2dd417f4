// Follows an artist's import: over the WebSocket, and by asking while that is not there.
import { get, isAborted } from './api.js';
import { isUnderWay } from './words.js';

const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 30_000;
const ASK_MILLIS = 2_000;
const ASK_SELDOM_MILLIS = 15_000;
const PING_MILLIS = 30_000;
const ANSWER_MILLIS = 10_000;

/**
 * Hands on every progress document that is newer than the last one.
 * onLink hears "live" where changes are pushed, and "asking" where they are not.
 */
export function follow(artistId, { onDocument, onLink, signal }) {
  const url = document.querySelector('meta[name=progress-url]').content;
  let last = null;
  let socket = null;
  let failures = 0;
  let reconnecting = 0;
  let asking = 0;
  let pinging = 0;
  let answering = 0;
  let isLive = false;

  function receive(progress) {
    if (signal.aborted || progress?.artistId !== artistId || !(progress.revision > (last?.revision ?? 0))) return;
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
    clearInterval(pinging);
    pinging = setInterval(() => ping(open), PING_MILLIS);
  }

  /** Keeps the connection, and finds out when it is gone without anybody having said so. */
  function ping(open) {
    open.send(JSON.stringify({ action: 'ping' }));
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
    isLive = true;
    clearTimeout(asking);
    onLink('live');
    receive(message);
  }

  function lost(closed) {
    if (signal.aborted || closed !== socket) return;
    socket = null;
    clearInterval(pinging);
    clearTimeout(answering);
    onLink('asking');
    if (isLive) {
      isLive = false;
      ask();
    }
    const longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** failures);
    failures += 1;
    reconnecting = setTimeout(connect, longest * (0.5 + Math.random() / 2));
  }

  async function ask() {
    clearTimeout(asking);
    try {
      receive(await get(`/api/artists/${artistId}/status`, { signal }));
    } catch (error) {
      if (isAborted(error)) return;
    }
    if (signal.aborted || isLive) return;
    asking = setTimeout(ask, pause(last));
  }

  addEventListener('online', () => isLive || connect(), { signal });
  // A sleeping machine may not have heard that the connection is gone.
  document.addEventListener('visibilitychange', () => document.hidden || ask(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(reconnecting);
    clearTimeout(asking);
    clearInterval(pinging);
    clearTimeout(answering);
    socket?.close();
  });
  ask();
  connect();
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
