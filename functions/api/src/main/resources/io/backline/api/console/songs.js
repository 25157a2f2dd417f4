// An artist's songs, with their versions folded.
import { isAborted } from './api.js';
import { button, el, replace, said } from './dom.js';
import { choices } from './decide.js';
import { facts } from './facts.js';
import { keepingFocus } from './focus.js';
import { count, length } from './formats.js';
import { all, paged } from './paging.js';
import { trouble } from './trouble.js';

export function songs(context) {
  let recordings = null;
  const list = paged({
    id: 'song-list',
    label: 'Songs',
    path: () => `/api/artists/${context.id}/songs`,
    row: (song) => songRow(song, versions, context),
    none: () => (context.isUnderWay ? 'No songs have come yet.' : 'No songs are known.'),
    options: { signal: context.signal },
  });
  const problem = trouble();
  const panel = el('section', { id: 'panel-songs' }, el('h2', { class: 'unseen' }, 'Songs'), problem.element, list.element);

  /** The recordings of a song. They are read all at once, when the first song is unfolded. */
  async function versions(song) {
    recordings ??= all(`/api/artists/${context.id}/songs?view=recordings`, { signal: context.signal });
    try {
      return (await recordings).filter((recording) => recording.songId === song.id);
    } catch (error) {
      recordings = null;
      throw error;
    }
  }

  return {
    panel,
    restate: list.restate,
    refresh: async () => {
      recordings = null;
      await list.refresh();
      problem.clear();
    },
    failed: problem.show,
  };
}

function songRow(song, versions, context) {
  const inside = el('div', { class: 'versions' });
  const details = el(
    'details',
    {},
    el(
      'summary',
      { class: 'row' },
      el('span', { class: 'grow' }, said('span', song.title, { class: 'name' }), facts('span', release(song), { class: 'muted' }, ', ')),
      popularity(song),
      el('span', { class: 'side' }, el('span', {}, length(song.durationMs)), song.recordings.length > 1 && el('span', { class: 'badge' }, count(song.recordings.length, 'version'))),
    ),
    inside,
  );
  details.addEventListener('toggle', () => details.open && unfold());

  async function unfold() {
    if (!inside.querySelector('ul')) keepingFocus(inside, () => replace(inside, el('p', { class: 'muted' }, 'One moment…')), () => details.firstElementChild);
    try {
      replace(inside, el('ul', {}, (await versions(song)).map((recording) => version(recording, context))));
    } catch (error) {
      if (!isAborted(error)) replace(inside, el('p', { role: 'alert' }, error.message), button('Try again', unfold));
    }
  }

  return el('li', { id: `song-${song.id}` }, details);
}

function release({ albumName, releaseDate }) {
  return [albumName, releaseDate?.slice(0, 4)];
}

function popularity({ popularity: value }) {
  return value === null ? null : el('meter', { min: 0, max: 100, value, title: `Popularity ${value} of 100`, 'aria-label': `Popularity ${value} of 100` });
}

function version(recording, context) {
  return el(
    'li',
    { id: `recording-${recording.id}`, class: 'row' },
    el(
      'div',
      { class: 'grow' },
      said('span', recording.name, { class: 'name' }),
      facts('span', [recording.version, ...release(recording), length(recording.durationMs), recording.isrc], { class: 'muted' }),
      recording.review && el('span', { class: 'muted' }, 'To be listened to: ', said('span', recording.review)),
      recording.evidence.length > 0 && el('ul', { class: 'muted' }, recording.evidence.map((text) => said('li', text))),
      decided(recording.override),
    ),
    el('div', { class: 'side' }, choices(context, recording, 'exclude')),
  );
}

/** Who decided what, in words. */
export function decided(override) {
  const done = { pin: 'Pinned', exclude: 'Excluded', split: 'Split', join: 'Joined' };
  return override && el('span', { class: 'muted' }, `${done[override.action]} by `, said('span', override.by), override.note && [': ', said('span', override.note)]);
}
