// What was played, what is likely to be played, and what fans wish for.
import { get, isAborted, send } from './api.js';
import { announce, button, el, replace, said } from './dom.js';
import { day } from './formats.js';

const VOTER = 'backline.voter';

export function setlists(context) {
  const shows = el('select', { id: 'setlist-show', onchange: () => pick() });
  const expected = el('div', { id: 'setlist' });
  const played = el('ol', { id: 'setlist-list', class: 'rows', 'aria-label': 'Setlists that were played' });
  const note = el('p', { class: 'muted' });
  const panel = el(
    'section',
    { id: 'panel-setlists' },
    el('h2', { class: 'unseen' }, 'Setlists'),
    el('div', { class: 'tools' }, el('label', { for: 'setlist-show' }, 'Show'), shows),
    expected,
    el('h3', {}, 'Played'),
    played,
    note,
  );

  async function refresh() {
    await Promise.all([readShows(), readPlayed()]);
  }

  async function readShows() {
    const { items } = await get(`/api/artists/${context.id}/shows?limit=200`, { signal: context.signal });
    const chosen = shows.value;
    replace(shows, items.map((show) => el('option', { value: show.id, selected: show.id === chosen }, title(show))));
    if (items.length) await pick();
    else replace(expected, el('p', { class: 'muted' }, 'No shows are known yet.'));
  }

  async function readPlayed() {
    try {
      const { items } = await get(`/api/artists/${context.id}/setlists?limit=20`, { signal: context.signal });
      replace(played, items.map(concert));
      note.textContent = items.length ? '' : 'No setlists are known.';
    } catch (error) {
      if (error.status !== 404) throw error;
      note.textContent = 'No setlists are collected here.';
    }
  }

  async function pick() {
    try {
      draw(await get(`/api/shows/${shows.value}/setlist`, { signal: context.signal }));
    } catch (error) {
      if (!isAborted(error)) replace(expected, el('p', { class: 'muted' }, error.status === 404 ? 'Nothing is known of the setlist of this show.' : error.message));
    }
  }

  function draw({ actual, predicted, votes }) {
    const wished = new Map((votes ?? []).map((vote) => [vote.songId, vote.votes]));
    replace(
      expected,
      actual ? [el('h3', {}, 'What was played'), concert(actual)] : el('h3', {}, 'What is likely to be played'),
      !actual && predicted && likely(predicted, wished),
      !actual && !predicted?.songs?.length && el('p', { class: 'muted' }, 'Too little is known to say.'),
    );
  }

  function likely({ songs, concerts }, wished) {
    return [
      concerts > 0 && el('p', { class: 'muted' }, `By ${concerts} concerts.`),
      el(
        'ol',
        { class: 'rows' },
        songs.map((song) => likelySong(song, wished)),
      ),
    ];
  }

  function likelySong(song, wished) {
    const votes = wished.get(song.songId) ?? 0;
    const percent = Math.round((song.probability ?? 0) * 100);
    return el(
      'li',
      { class: 'row' },
      el(
        'div',
        { class: 'grow' },
        said('span', song.title, { class: 'name' }),
        said('span', [song.coverOf && `cover of ${song.coverOf}`, song.encore && 'encore', ...(song.reasons ?? [])].filter(Boolean).join(' · '), { class: 'muted' }),
      ),
      el('meter', { min: 0, max: 100, value: percent, title: `${percent} %`, 'aria-label': `Likelihood ${percent} percent` }),
      el('div', { class: 'side' }, song.songId && button(votes ? `Wish for it (${votes})` : 'Wish for it', () => vote(song), { 'aria-label': `Wish for ${song.title}` })),
    );
  }

  async function vote(song) {
    try {
      await send('POST', `/api/artists/${context.id}/activity`, { body: { type: 'vote', showId: shows.value, songId: song.songId, voter: voter() }, signal: context.signal });
      announce('Your wish is counted.');
      await pick();
    } catch (error) {
      if (!isAborted(error)) announce(error.message);
    }
  }

  return {
    panel,
    refresh,
    failed: (error) => {
      note.textContent = error.message;
    },
  };
}

function title({ localDate, venue, name }) {
  return [localDate ? day(localDate) : 'Date to be announced', venue?.name ?? name, venue?.city].filter(Boolean).join(', ');
}

function concert(setlist) {
  const songs = setlist.songs ?? [];
  return el(
    'li',
    {},
    el(
      'details',
      {},
      el('summary', {}, setlist.date ? day(setlist.date.slice(0, 10)) : 'A concert', said('span', setlist.venue?.name ? `, ${setlist.venue.name}` : ''), ` (${songs.length} songs)`),
      el('ol', {}, songs.map((song) => said('li', song.title ?? song.name))),
    ),
  );
}

/** A random name for this browser, so that a fan's wish counts once. */
function voter() {
  const known = localStorage.getItem(VOTER);
  if (known) return known;
  const made = crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  localStorage.setItem(VOTER, made);
  return made;
}
