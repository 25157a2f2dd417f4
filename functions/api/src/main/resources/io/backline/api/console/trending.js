// Whom fans want at the moment.
import { get, isAborted } from './api.js';
import { el, replace, said } from './dom.js';
import { ago, count } from './formats.js';
import { picture } from './picture.js';
import { everyMinute } from './ticks.js';
import { trouble } from './trouble.js';

const PERIODS = [['day', 'Today'], ['week', 'This week'], ['month', 'This month']];

/** The section, which fills itself; onLoaded hears when there is something to see. */
export function trending(signal, onLoaded = () => {}) {
  const period = el('select', { id: 'trending-period', onchange: () => load() }, PERIODS.map(([value, label]) => el('option', { value }, label)));
  const list = el('ol', { id: 'trending-list', class: 'rows', 'aria-label': 'Trending artists' });
  const note = el('p', { class: 'muted' });
  const problem = trouble();
  const element = el(
    'section',
    { id: 'trending', 'aria-labelledby': 'trending-heading' },
    el('h2', { id: 'trending-heading' }, 'Trending'),
    el('div', { class: 'tools' }, el('label', { for: 'trending-period' }, 'Period'), period),
    problem.element,
    list,
    note,
  );
  let shown = null;

  async function load() {
    try {
      const ranking = await get(`/api/trending?period=${period.value}&limit=20`, { signal, cache: 'default' });
      problem.clear();
      shown = ranking;
      replace(list, ranking.items.map(row));
      say();
    } catch (error) {
      if (!isAborted(error)) problem.show(error, load);
    }
    onLoaded();
  }

  function say() {
    if (shown) note.textContent = shown.calculatedAt ? `As of ${ago(shown.calculatedAt)}.` : 'Nothing has been ranked yet: that takes an hour of visits.';
  }

  everyMinute(signal, say);
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
