// Search as you type: a combobox with a list (WAI-ARIA APG).
import { get, isAborted } from './api.js';
import { replace } from './dom.js';
import { count } from './formats.js';
import { warm } from './imports.js';
import { option } from './results.js';

const PAUSE_MILLIS = 300;
const LEAST_LETTERS = 2;
const LONGEST_WAIT_SECONDS = 5;
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
  let pointed = null;
  let shown = '';

  function show(found, text) {
    items = found;
    shown = text;
    pointed = null;
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

  function giveUp() {
    if (!asked) return;
    asked.abort.abort();
    asked = null;
    status.textContent = '';
  }

  function close() {
    giveUp();
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

  /** Whoever types has it looked up from two letters on; whoever presses a key, in any case. */
  function look(least = 1) {
    clearTimeout(typing);
    const text = written();
    if (asked?.text === text) return asked.done;
    giveUp();
    const known = kept.get(text);
    if ([...text].length < least || text === '') {
      show([], '');
      status.textContent = text && 'Go on typing, or press Enter.';
    } else if (known && Date.now() - known.at < KEPT_MILLIS) show(known.items, text);
    else return begin(text);
    return Promise.resolve();
  }

  function begin(text) {
    const mine = { text, abort: new AbortController() };
    asked = mine;
    status.textContent = 'Searching…';
    mine.done = find(text, mine.abort.signal).finally(() => {
      if (asked === mine) asked = null;
    });
    return mine.done;
  }

  async function find(text, signal) {
    try {
      const found = await get(`/api/search?q=${encodeURIComponent(text)}&limit=10`, { signal }).catch((error) => onceMore(error, text, signal));
      keep(text, found.items);
      show(found.items, text);
    } catch (error) {
      if (isAborted(error)) return;
      show([], '');
      status.textContent = error.status === 429 ? 'Too many searches at once. Try again in a moment.' : error.message;
    }
  }

  /** What is busy for a moment is asked again by itself. */
  async function onceMore(error, text, signal) {
    const isShort = [429, 503].includes(error.status) && error.retryAfter && error.retryAfter <= LONGEST_WAIT_SECONDS;
    if (!isShort) throw error;
    await new Promise((resolve) => setTimeout(resolve, error.retryAfter * 1000));
    return get(`/api/search?q=${encodeURIComponent(text)}&limit=10`, { signal });
  }

  /** Chooses what is marked, or else the first; when the answer to what is written is there. */
  async function enter() {
    const text = written();
    if (shown !== text) await look();
    else if (list.hidden && items.length) {
      open(true);
      return;
    }
    const isUpToDate = text !== '' && shown === text && written() === text && !list.hidden && document.activeElement === input;
    if (isUpToDate && items.length) choose(items[Math.max(active, 0)]);
  }

  function keep(text, found) {
    kept.delete(text);
    kept.set(text, { items: found, at: Date.now() });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => enter(),
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
    giveUp();
    mark(-1);
    typing = setTimeout(() => look(LEAST_LETTERS), PAUSE_MILLIS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener('focus', () => {
    if (shown !== written()) look(LEAST_LETTERS);
    else if (items.length) open(true);
  });
  input.addEventListener('blur', () => close());
  // The field keeps the focus, so that a click is no blur before it is a choice.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // A list that opens under a pointer at rest is entered by it without anybody having moved it.
  list.addEventListener('pointermove', (event) => {
    const item = items[indexOf(event)];
    if (event.pointerType === 'touch' || !(event.movementX || event.movementY) || item === pointed) return;
    pointed = item;
    linger(item);
  });
  list.addEventListener('pointerleave', () => {
    pointed = null;
    clearTimeout(lingering);
  });
  list.addEventListener('click', (event) => {
    const item = items[indexOf(event)];
    if (item) choose(item);
  });

  function indexOf(event) {
    return [...list.children].indexOf(event.target.closest('[role=option]'));
  }
}
