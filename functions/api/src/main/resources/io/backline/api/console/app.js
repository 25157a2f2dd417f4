// Which page is shown. Each is a module with show(main, place): place.signal ends with the page.
import { isAborted } from './api.js';
import { button, el, replace } from './dom.js';
import { begin } from './imports.js';
import { search } from './search.js';
import { session } from './storage.js';

const RELOADED = 'backline.reloaded';
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

/** Shows what an address stands for; more is what is known of it already. */
async function show(pathname, more = {}) {
  present.abort();
  present = new AbortController();
  const { signal } = present;
  path = pathname;
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
  } catch (error) {
    if (!signal.aborted && !isAborted(error)) failed(error, () => (more.known ? choose(more.known) : show(pathname, more)));
  }
}

/**
 * The page's module. Those of an older deployment are not there any more, so that the document is
 * loaded once more, and null answered; with a choice at the artist's own address, when it is known.
 */
async function loaded(load, accepted, signal) {
  try {
    const page = await load();
    session.remove(RELOADED);
    return page;
  } catch (error) {
    const begun = await accepted;
    if (signal.aborted) return null;
    // Where this cannot be remembered, it might go on for ever.
    if (session.get(RELOADED) || !session.set(RELOADED, 'yes')) throw error;
    if (begun) location.assign(`/artists/${encodeURIComponent(begun.slug)}`);
    else location.reload();
    return null;
  }
}

function failed(error, again) {
  replace(main, el('h1', { tabindex: '-1' }, 'This did not work'), el('p', { role: 'alert' }, error.message), button('Try again', again));
}

/** Goes to an address of ours, as a link does. */
export async function go(href) {
  const url = new URL(href, location.href);
  if (url.pathname !== location.pathname) history.pushState(null, '', url);
  await show(url.pathname, { isNew: true });
}

/** The page goes by another address from now on. */
function moved(pathname, isNew) {
  path = pathname;
  if (pathname === location.pathname) return;
  if (isNew) history.pushState(null, '', pathname);
  else history.replaceState(null, '', pathname + location.hash);
}

function focus() {
  scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

/** An attraction was chosen: its page opens at once, and the address follows when we know it. */
function choose(item) {
  const accepted = begin(item);
  accepted.catch(() => {});
  show('/artists/-', { known: item, accepted, isNew: true });
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
  if (location.pathname !== path) show(location.pathname);
});

search(choose);
// Some type or link a slash too many.
const asked = location.pathname.replace(/(.)\/+$/, '$1');
if (asked !== location.pathname) history.replaceState(null, '', asked + location.hash);
show(asked);
