// A list that comes a page at a time.
import { get, isAborted } from './api.js';
import { button, el, reconcile } from './dom.js';

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
  const rows = el('ol', { id, class: 'rows', 'aria-label': label });
  const note = el('p', { class: 'muted', hidden: true });
  const more = button('Show more', () => extend(), { hidden: true });
  const element = el('div', {}, rows, note, more);
  let items = [];
  let cursor = null;
  let turn = 0;
  let list = 0;
  let before = Promise.resolve();
  let isRead = false;

  function draw() {
    isRead = true;
    reconcile(rows, items, (item) => item.id, row);
    more.hidden = !cursor;
    restate();
  }

  /** Says anew what there is to say of nothing. */
  function restate() {
    if (!isRead) return;
    note.hidden = items.length > 0;
    note.textContent = items.length ? '' : none();
  }

  /** One reading after the other, so that each goes by what the one before has brought. */
  function afterwards(work) {
    const done = before.then(work);
    before = done.catch(() => {});
    return done;
  }

  /** Reads anew as much as is shown. Of those that wait for their turn only the last one reads. */
  function refresh() {
    turn += 1;
    const mine = turn;
    return afterwards(() => mine === turn && readAnew(list));
  }

  async function readAnew(its) {
    const wanted = Math.max(PAGE, items.length);
    const read = [];
    let next = null;
    do {
      const page = await get(address(path(), Math.min(LONGEST_PAGE, wanted - read.length), next), options);
      if (its !== list) return;
      read.push(...page.items);
      next = page.nextCursor;
    } while (next && read.length < wanted);
    items = read;
    cursor = next;
    draw();
  }

  async function extend() {
    more.disabled = true;
    const its = list;
    try {
      await afterwards(() => its === list && readOn(its));
    } catch (error) {
      if (isAborted(error)) return;
      note.textContent = error.message;
      note.hidden = false;
    } finally {
      more.disabled = false;
    }
  }

  async function readOn(its) {
    if (!cursor) return;
    const first = items.length;
    const page = await get(address(path(), PAGE, cursor), options);
    if (its !== list) return;
    items = [...items, ...page.items];
    cursor = page.nextCursor;
    draw();
    const next = rows.children[first];
    if (next) focusOn(next);
  }

  return {
    element,
    refresh,
    restate,
    /** Begins again at the first page, because it is another list now. */
    restart: () => {
      items = [];
      list += 1;
      before = Promise.resolve();
      return refresh();
    },
  };
}

function focusOn(row) {
  row.tabIndex = -1;
  row.focus();
}
