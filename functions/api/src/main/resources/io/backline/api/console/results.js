// What a search found, as options to choose from.
import { el, said } from './dom.js';
import { facts } from './facts.js';
import { count } from './formats.js';
import { wasBegun } from './imports.js';
import { picture } from './picture.js';

export function option(item, index) {
  return el(
    'li',
    { id: `result-${index}`, role: 'option', 'aria-selected': 'false', 'data-attraction': item.tmAttractionId },
    picture(item.imageUrl, item.name, 'small'),
    el('span', { class: 'grow' }, said('span', item.name ?? item.tmAttractionId, { class: 'name' }), facts('span', [item.genre, item.upcomingShows ? count(item.upcomingShows, 'upcoming show') : 'no upcoming shows'], { class: 'muted' })),
    (item.imported || wasBegun(item)) && el('span', { class: 'badge' }, 'imported'),
  );
}
