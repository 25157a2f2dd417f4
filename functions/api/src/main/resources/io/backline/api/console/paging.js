// A list that comes a page at a time.
import { get, isAborted } from './api.js';
import { button, el, reconcile, replace } from './dom.js';

const PAGE = 50;
const LONGEST_PAGE = 200;

/** All items of a list, page by page. */
export async function all(path, options) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(address(path, LONGEST_PAGE, cursor), options);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

function address(path, limit, cursor) {
  const more = `limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
  return `${path}${path.includes('?') ? '&' : '?'}${more}`;
}

/**
 * A list with "Show more".
 *
 * path: () => the address; row: item => its element; none: () => what to say where there is nothing.
 */
export function paged({ id, label, path, row, none, options = {} }) {
  const list = el('ol', { id, class: 'rows', 'aria-label': label });
  const note = el('p', { class: 'muted', hidden: true });
  const more = button('Show more', () => extend(), { hidden: true });
  const element = el('div', {}, list, note, more);
  let items = [];
  let cursor = null;
  let turn = 0;

  function draw() {
    reconcile(list, items, (item) => item.id, row);
    more.hidden = !cursor;
    note.hidden = items.length > 0;
    replace(note, items.length ? '' : none());
  }

  /** Reads anew as much as is shown. Only the reading that began last counts. */
  async function refresh() {
    turn += 1;
    const mine = turn;
    const wanted = Math.max(PAGE, items.length);
    const read = [];
    let next = null;
    do {
      const page = await get(address(path(), Math.min(LONGEST_PAGE, wanted - read.length), next), options);
      if (mine !== turn) return;
      read.push(...page.items);
      next = page.nextCursor;
    } while (next && read.length < wanted);
    items = read;
    cursor = next;
    draw();
  }

  async function extend() {
    more.disabled = true;
    const first = items.length;
    try {
      const page = await get(address(path(), PAGE, cursor), options);
      items = [...items, ...page.items];
      cursor = page.nextCursor;
      draw();
      const row = list.children[first];
      if (row) focusOn(row);
    } catch (error) {
      if (!isAborted(error)) replace(note, error.message).hidden = false;
    } finally {
      more.disabled = false;
    }
  }

  return {
    element,
    refresh,
    /** Begins again at the first page, because it is another list now. */
    restart: () => {
      items = [];
      return refresh();
    },
  };
}

function focusOn(row) {
  row.tabIndex = -1;
  row.focus();
}
