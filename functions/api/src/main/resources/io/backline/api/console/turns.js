// A list that may be read again before an earlier reading has ended.
import { reconcile } from './dom.js';

/**
 * Fills the list, the button "Show more" and the note. Only the reading that began last counts.
 *
 * read: cursor => its page; row: item => its element.
 */
export function turns({ list, more, note, read, row }) {
  let items = [];
  let cursor = null;
  let turn = 0;
  let isExtended = false;

  /** Reads what comes after what is known. */
  async function load(known, from) {
    turn += 1;
    const mine = turn;
    more.disabled = true;
    try {
      const page = await read(from);
      if (mine !== turn) return;
      items = [...known, ...page.items];
      isExtended = from !== null;
      cursor = page.nextCursor;
      reconcile(list, items, (item) => item.id, row);
      more.hidden = !cursor;
      note.textContent = items.length ? '' : 'There are none.';
    } finally {
      if (mine === turn) more.disabled = false;
    }
  }

  return {
    items: () => items,
    isExtended: () => isExtended,
    begin: () => load([], null),
    extend: () => load(items, cursor),
  };
}
