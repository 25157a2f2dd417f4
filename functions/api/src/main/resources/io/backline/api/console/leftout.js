// What was left out of a catalogue, and why.
import { choices } from './decide.js';
import { el, said } from './dom.js';
import { facts } from './facts.js';
import { length } from './formats.js';
import { paged } from './paging.js';
import { decided } from './songs.js';
import { trouble } from './trouble.js';

const REASONS = {
  live: 'live',
  'other-artist': 'somebody else performs it',
  policy: 'of a kind that is not collected here',
  override: 'an admin left it out',
  withdrawn: 'no longer on Spotify',
};

export function leftOut(context) {
  const list = paged({
    id: 'leftout-list',
    label: 'What was left out',
    path: () => `/api/artists/${context.id}/songs?view=excluded`,
    row: (exclusion) => row(exclusion, context),
    none: () => (context.isUnderWay ? 'Nothing was left out so far.' : 'Nothing was left out.'),
    options: { signal: context.signal },
  });
  const problem = trouble();
  const panel = el('section', { id: 'panel-leftout' }, el('h2', { class: 'unseen' }, 'Left out'), problem.element, list.element);
  return {
    panel,
    restate: list.restate,
    refresh: async () => {
      await list.refresh();
      problem.clear();
    },
    failed: problem.show,
  };
}

function row(exclusion, context) {
  return el(
    'li',
    { id: `recording-${exclusion.id}`, class: 'row', 'data-reason': exclusion.reason },
    el(
      'div',
      { class: 'grow' },
      said('span', exclusion.name, { class: 'name' }),
      facts('span', [exclusion.albumName, exclusion.releaseDate?.slice(0, 4), length(exclusion.durationMs)], { class: 'muted' }),
      el('ul', { class: 'muted' }, exclusion.evidence.map((text) => said('li', text))),
      decided(exclusion.override),
    ),
    el('div', { class: 'side' }, el('span', { class: 'badge' }, REASONS[exclusion.reason] ?? exclusion.reason), choices(context, exclusion, ...(exclusion.reason === 'withdrawn' ? [] : ['pin']))),
  );
}
