// Search as you type: a combobox with a list (WAI-ARIA APG).
import { get, isAborted } from './api.js';
import { replace } from './dom.js';
import { count } from './formats.js';
import { warm } from './imports.js';
import { option } from './results.js';

const PAUSE_MILLIS = 200;
const LINGER_MILLIS = 300;
const KEPT_MILLIS = 60_000;
const MOST_KEPT = 50;

/** Makes the search field work; onChoose gets the attraction that was chosen. */
export function search(onChoose) {
  const input = document.getElementById('search');
  const list = document.getElementById('results');
  const status = document.getElementById('search-status');
  const kept = new Map();
  let items = [];
  let active = -1;
  let typing = 0;
  let lingering = 0;
  let asked = null;
  let shown = '';

  function show(found, text) {
    items = found;
    shown = text;
    replace(list, items.map(option));
    open(items.length > 0);
    status.textContent = items.length ? count(items.length, 'artist') + ' found' : 'Nobody of that name was found.';
  }

  function open(wanted) {
    list.hidden = !wanted;
    input.setAttribute('aria-expanded', String(wanted));
    mark(-1);
  }

  function mark(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const chosen = list.children[active];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    linger(items[active]);
  }

  function linger(item) {
    clearTimeout(lingering);
    if (item) lingering = setTimeout(() => warm(item), LINGER_MILLIS);
  }

  function close() {
    asked?.abort();
    clearTimeout(typing);
    clearTimeout(lingering);
    open(false);
  }

  function choose(item) {
    close();
    input.value = '';
    status.textContent = '';
    items = [];
    shown = '';
    onChoose(item);
  }

  /** What is written in the field, as far as it makes a difference to the answer. */
  function written() {
    return input.value.trim().replace(/\s+/g, ' ').toLowerCase();
  }

  async function look() {
    clearTimeout(typing);
    asked?.abort();
    const text = written();
    if (text === '') {
      show([], '');
      status.textContent = '';
      return;
    }
    const known = kept.get(text);
    if (known && Date.now() - known.at < KEPT_MILLIS) {
      show(known.items, text);
      return;
    }
    asked = new AbortController();
    try {
      const found = await get(`/api/search?q=${encodeURIComponent(text)}&limit=10`, { signal: asked.signal, cache: 'default' });
      keep(text, found.items);
      show(found.items, text);
    } catch (error) {
      if (isAborted(error)) return;
      show([], '');
      status.textContent = error.message;
    }
  }

  function keep(text, found) {
    kept.delete(text);
    kept.set(text, { items: found, at: Date.now() });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (items[active] && !list.hidden && shown === written() ? choose(items[active]) : look()),
    Escape: () => (list.hidden ? clear() : close()),
  };

  function move(step) {
    if (shown !== written()) {
      look();
      return;
    }
    if (!items.length) return;
    if (list.hidden) open(true);
    mark((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
  }

  function clear() {
    input.value = '';
    look();
  }

  input.addEventListener('input', () => {
    clearTimeout(typing);
    asked?.abort();
    mark(-1);
    typing = setTimeout(look, PAUSE_MILLIS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener('focus', () => {
    if (shown !== written()) look();
    else if (items.length) open(true);
  });
  input.addEventListener('blur', () => close());
  // The field keeps the focus, so that a click is no blur before it is a choice.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('mouseover', (event) => linger(items[indexOf(event)]));
  list.addEventListener('mouseleave', () => clearTimeout(lingering));
  list.addEventListener('click', (event) => {
    const item = items[indexOf(event)];
    if (item) choose(item);
  });

  function indexOf(event) {
    return [...list.children].indexOf(event.target.closest('[role=option]'));
  }
}
