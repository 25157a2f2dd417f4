// An address that stands for nothing.
import { el, replace } from './dom.js';

export async function show(main) {
  document.title = 'No such page · Backline';
  replace(main, el('h1', { tabindex: '-1' }, 'There is no such page'), el('p', {}, 'Search for an artist above, or ', el('a', { href: '/' }, 'begin anew'), '.'));
}
