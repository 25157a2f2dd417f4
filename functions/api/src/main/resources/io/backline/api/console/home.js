// The first page.
import { el, replace } from './dom.js';
import { trending } from './trending.js';

export async function show(main, { signal, isNew }) {
  document.title = 'Find an artist · Backline';
  replace(
    main,
    el('h1', { tabindex: '-1' }, 'Find an artist'),
    el('p', { class: 'muted' }, 'Type a name above. Choosing an artist imports all shows and the whole studio catalogue, and you see them come.'),
    trending(signal),
  );
  if (!isNew) document.getElementById('search').focus();
}
