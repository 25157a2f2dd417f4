// Which page is shown. Each is a module with show(main, place): place.signal ends with the page.
import { ApiError, isAborted } from './api.js';
import { button, el, replace } from './dom.js';
import { keepingFocus } from './focus.js';
import { begin } from './imports.js';
import { search } from './search.js';
import { session } from './storage.js';

const RELOADED = 'backline.reloaded';
const ASSETS = /\/assets\/[^/"]+\//;
/** The address of an artist who was chosen, until we know his own; history.state says who it is. */
const PROVISIONAL = '/artists/-';
const SCROLLED_MILLIS = 200;
const main = document.getElementById('main');

const PAGES = [
  [/^\/$/, () => import('./home.js')],
  [/^\/artists\/([^/]+)$/, () => import('./artist.js')],
  [/^\/operate$/, () => import('./operate.js')],
  [/^\/api-docs$/, () => import('./apidocs.js')],
];

const LOST = [/^/, () => import('./lost.js')];

let present = new AbortController();
let path = '';
let isPlaced = false;
let scrolling = 0;

/** Shows what an address stands for; more is what is known of it already, and how far down its reader was. */
async function show(pathname, more = {}) {
  present.abort();
  present = new AbortController();
  const { signal } = present;
  path = pathname;
  isPlaced = false;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.pathname === pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const [pattern, load] = PAGES.find(([candidate]) => candidate.test(pathname)) ?? LOST;
  const slug = pattern.exec(pathname)[1];
  try {
    const page = await loaded(load, more.accepted, signal);
    if (!page || signal.aborted) return;
    const shown = page.show(main, { slug: slug && decodeURIComponent(slug), signal, moved, ...more });
    if (more.isNew) focus();
    await shown;
    if (!signal.aborted) place(more.at);
  } catch (error) {
    if (!signal.aborted && !isAborted(error)) failed(error, () => (more.known ? open(more.known) : show(pathname, { isNew: true })));
  }
}

/** The page's module, or null where the document is loaded once more for it. */
async function loaded(load, accepted, signal) {
  try {
    return await read(load);
  } catch {
    const begun = await accepted;
    if (await isOurVersion(signal)) {
      const page = await read(load).catch(() => null);
      if (page) return page;
    }
    if (signal.aborted) return null;
    // Where this cannot be remembered, it might go on for ever.
    if (session.get(RELOADED) || !session.set(RELOADED, 'yes')) throw new ApiError(0, { detail: 'A part of this page could not be loaded.' });
    if (begun) location.assign(`/artists/${encodeURIComponent(begun.slug)}`);
    else location.reload();
    return null;
  }
}

async function read(load) {
  const page = await load();
  session.remove(RELOADED);
  return page;
}

/**
 * Whether the server's console is the one that this page is of: the modules of an older one are not
 * there any more. Some browsers, too, try a module that failed only when the document is loaded anew.
 */
async function isOurVersion(signal) {
  let answer;
  let html;
  try {
    answer = await fetch(location.pathname, { cache: 'no-store', signal });
    html = await answer.text();
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError(0, { detail: 'The server cannot be reached.' });
  }
  const theirs = ASSETS.exec(html);
  if (!answer.ok || !theirs) throw new ApiError(answer.status, { detail: 'The server does not answer as it should.' });
  return theirs[0] === ASSETS.exec(import.meta.url)[0];
}

function failed(error, again) {
  document.title = 'This did not work · Backline';
  const heading = el('h1', { tabindex: '-1' }, 'This did not work');
  keepingFocus(main, () => replace(main, heading, el('p', { role: 'alert' }, error.message), button('Try again', again)), () => heading);
}

/** Goes to an address of ours, as a link does. */
export async function go(href) {
  const url = new URL(href, location.href);
  if (url.pathname !== location.pathname) {
    keepPlace();
    history.pushState(null, '', url);
  }
  await show(url.pathname, { isNew: true });
}

/** The page goes by another address from now on. */
function moved(pathname) {
  path = pathname;
  if (pathname !== location.pathname) history.replaceState(null, '', pathname + location.hash);
}

function focus() {
  scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

/** An attraction was chosen: its page opens at once, and the address follows when we know it. */
function choose(item) {
  keepPlace();
  if (item.slug) history.pushState(null, '', `/artists/${encodeURIComponent(item.slug)}`);
  else history.pushState({ known: item }, '', PROVISIONAL);
  open(item);
}

function open(item) {
  const accepted = begin(item);
  accepted.catch(() => {});
  show(location.pathname, { known: item, accepted, isNew: true });
}

/** Shows what the address of this entry of the history stands for. */
function arrive(isNew) {
  const { known, at } = history.state ?? {};
  if (location.pathname === PROVISIONAL && known) open(known);
  else show(location.pathname, { isNew, at });
}

/** Back to where the reader was, once there is something to see; unless he has begun to read. */
function place(at) {
  isPlaced = true;
  if (at && scrollY === 0) scrollTo(0, at);
}

function keepPlace() {
  clearTimeout(scrolling);
  if (isPlaced) history.replaceState({ ...history.state, at: Math.round(scrollY) }, '');
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const ours = link.origin === location.origin && !link.target && PAGES.some(([pattern]) => pattern.test(link.pathname));
  if (!ours || link.hash) return;
  event.preventDefault();
  go(link.href);
});

addEventListener('popstate', () => {
  clearTimeout(scrolling);
  if (location.pathname !== path || location.pathname === PROVISIONAL) arrive(true);
});

// The browser's own way looks for the place before the lists are there.
history.scrollRestoration = 'manual';
addEventListener(
  'scroll',
  () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(keepPlace, SCROLLED_MILLIS);
  },
  { passive: true },
);

search(choose);
// Some type or link a slash too many.
const asked = location.pathname.replace(/(.)\/+$/, '$1');
if (asked !== location.pathname) history.replaceState(history.state, '', asked + location.hash);
arrive(false);
