// Whom fans want at the moment.
import { get, isAborted } from './api.js';
import { el, replace, said } from './dom.js';
import { ago, count } from './formats.js';
import { picture } from './picture.js';

const PERIODS = [['day', 'Today'], ['week', 'This week'], ['month', 'This month']];

/** The section, which fills itself. */
export function trending(signal) {
  const period = el('select', { id: 'trending-period', onchange: () => load() }, PERIODS.map(([value, label]) => el('option', { value }, label)));
  const list = el('ol', { id: 'trending-list', class: 'rows', 'aria-label': 'Trending artists' });
  const note = el('p', { class: 'muted' });
  const element = el(
    'section',
    { id: 'trending', 'aria-labelledby': 'trending-heading' },
    el('h2', { id: 'trending-heading' }, 'Trending'),
    el('div', { class: 'tools' }, el('label', { for: 'trending-period' }, 'Period'), period),
    list,
    note,
  );

  async function load() {
    try {
      const ranking = await get(`/api/trending?period=${period.value}&limit=20`, { signal, cache: 'default' });
      replace(list, ranking.items.map(row));
      note.textContent = ranking.calculatedAt ? `As of ${ago(ranking.calculatedAt)}.` : 'Nothing has been ranked yet: that takes an hour of visits.';
    } catch (error) {
      if (!isAborted(error)) note.textContent = error.message;
    }
  }

  load();
  return element;
}

function row(artist) {
  return el(
    'li',
    { class: 'row' },
    el('span', { class: 'rank' }, artist.rank),
    picture(artist.imageUrl, artist.name, 'small'),
    el('span', { class: 'grow' }, said('a', artist.name, { href: `/artists/${encodeURIComponent(artist.slug)}`, class: 'name' }), el('span', { class: 'muted' }, count(artist.upcomingShows, 'upcoming show'))),
  );
}
