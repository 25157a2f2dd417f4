// What was played, what is likely to be played, and what fans wish for.
import { get, isAborted, send } from './api.js';
import { announce, button, el, outside, reconcile, replace, said } from './dom.js';
import { facts } from './facts.js';
import { keepingFocus } from './focus.js';
import { count, day } from './formats.js';
import { all, paged } from './paging.js';
import { local, session } from './storage.js';
import { trouble } from './trouble.js';

const VOTER = 'backline.voter';
const WISHED = 'backline.wished.';
const DAY_MILLIS = 86_400_000;
const FIRST_SHOWS = 200;
const BASES = {
  history: ({ concerts }) => `By what was played at ${count(concerts, 'concert')}.`,
  popularity: () => 'By how popular the songs are: no concert is known.',
  nothing: () => 'Too little is known to say.',
};

export function setlists(context) {
  const shows = el('select', { id: 'setlist-show', onchange: () => change() });
  const expected = el('div', { id: 'setlist' });
  const played = paged({
    id: 'setlist-list',
    label: 'Setlists that were played',
    path: () => `/api/artists/${context.id}/setlists`,
    row: concert,
    none: () => 'No setlists are known.',
    options: { signal: context.signal },
  });
  const later = button('', () => readLater(), { id: 'setlist-later', class: 'quiet', hidden: true });
  const problem = trouble();
  const panel = el(
    'section',
    { id: 'panel-setlists' },
    el('h2', { class: 'unseen' }, 'Setlists'),
    problem.element,
    el('div', { class: 'tools' }, el('label', { for: 'setlist-show' }, 'Show'), shows, later),
    expected,
    el('h3', {}, 'Played before'),
    played.element,
  );
  let upcoming = [];
  let areAllWanted = false;
  let asked = null;
  let chosen = null;
  let drawn = null;
  let reading = 0;
  let lastRead = 0;
  let picking = 0;
  let lastPicked = 0;

  async function refresh() {
    await Promise.all([readShows(), played.refresh()]);
    problem.clear();
  }

  async function readShows() {
    reading += 1;
    const mine = reading;
    const { items, nextCursor } = await readUpcoming();
    if (mine < lastRead) return;
    lastRead = mine;
    upcoming = items;
    later.hidden = !nextCursor;
    later.textContent = `Only the first ${items.length} are here: read the later ones, too`;
    offer();
    await pick();
  }

  /** Hundreds of shows to come are rare, and read only for whoever wants them. */
  async function readUpcoming() {
    const from = new Date(Date.now() - DAY_MILLIS).toISOString().slice(0, 10);
    const path = `/api/artists/${context.id}/shows?from=${from}`;
    const options = { signal: context.signal };
    return areAllWanted ? { items: await all(path, options), nextCursor: null } : get(`${path}&limit=${FIRST_SHOWS}`, options);
  }

  async function readLater() {
    areAllWanted = true;
    later.disabled = true;
    try {
      await readShows();
      shows.focus();
    } catch (error) {
      failed(error, readLater);
    } finally {
      later.disabled = false;
    }
  }

  /** The shows to choose from: the one that was asked for is among them even when it is long past. */
  function offer() {
    const offered = asked && !upcoming.some(({ id }) => id === asked.id) ? [asked, ...upcoming] : upcoming;
    reconcile(shows, offered, (show) => show.id, (show) => said('option', title(show), { value: show.id }));
    if (offered.some(({ id }) => id === chosen)) shows.value = chosen;
  }

  function change() {
    problem.clear();
    pick().catch((error) => failed(error, change));
  }

  /** Reads the setlist of the show that is chosen. An answer about another one, or an older one, is not drawn. */
  async function pick() {
    picking += 1;
    const mine = picking;
    const id = shows.value;
    if (!id) {
      drawn = null;
      say('No shows to come are known.');
      return;
    }
    chosen = id;
    if (drawn !== id) {
      drawn = null;
      say('One moment…');
    }
    const answer = await get(`/api/shows/${id}/setlist`, { signal: context.signal });
    if (id !== shows.value || mine < lastPicked) return;
    lastPicked = mine;
    draw(id, answer);
  }

  function draw(id, { actual, predicted, votes }) {
    const counted = new Map(votes.map((vote) => [vote.songId, vote.votes]));
    drawn = id;
    const song = expected.contains(document.activeElement) ? document.activeElement.dataset.song : null;
    keepingFocus(
      expected,
      () => replace(expected, actual && whatWasPlayed(actual), predicted && whatIsLikely(id, predicted, counted), votes.length > 0 && wishes(votes)),
      () => [...expected.querySelectorAll('[data-song]')].find((button) => button.dataset.song === song) ?? shows,
    );
    if (!expected.firstChild) say('Nothing is known of the setlist of this show.');
  }

  function say(text) {
    replace(expected, el('p', { class: 'muted' }, text));
  }

  function whatIsLikely(id, predicted, counted) {
    return [
      el('h3', {}, 'What is likely to be played'),
      el('p', { class: 'muted' }, BASES[predicted.basis]?.(predicted) ?? ''),
      el('ol', { id: 'setlist-likely', class: 'rows' }, predicted.songs.map((song) => likelySong(id, song, counted))),
    ];
  }

  function likelySong(id, song, counted) {
    const percent = Math.round(song.probability * 100);
    const votes = counted.get(song.songId);
    const isMine = wished(id).includes(song.songId);
    const wish = (isMine ? 'Wished for' : 'Wish for it') + (votes ? ` (${votes})` : '');
    return el(
      'li',
      { class: 'row' },
      el('span', { class: 'rank' }, song.position),
      el('div', { class: 'grow' }, said('span', song.title, { class: 'name' }), facts('span', likelyFacts(song), { class: 'muted' })),
      el('meter', { min: 0, max: 100, value: percent, title: `${percent} %`, 'aria-label': `Likelihood ${percent} percent` }),
      el('div', { class: 'side' }, song.songId && button(wish, () => isMine || vote(id, song), { 'data-song': song.songId, 'aria-pressed': String(isMine), 'aria-label': `${wish}: ${song.title}` })),
    );
  }

  function wishes(votes) {
    return [
      el('h3', {}, 'What fans wish for'),
      el(
        'ol',
        { id: 'setlist-votes', class: 'rows' },
        votes.map((song) => el('li', { class: 'row' }, said('span', song.title, { class: 'grow' }), el('span', { class: 'badge' }, count(song.votes, 'vote')))),
      ),
    ];
  }

  async function vote(id, song) {
    try {
      await send('POST', `/api/artists/${context.id}/activity`, { body: { type: 'vote', showId: id, songId: song.songId, voter: voter() }, signal: context.signal });
      keepWish(id, song.songId);
      announce('Your wish is counted.');
      problem.clear();
      await pick();
    } catch (error) {
      failed(error, () => vote(id, song));
    }
  }

  function failed(error, again) {
    if (isAborted(error)) return;
    if (!drawn) replace(expected);
    problem.show(error, again);
  }

  return {
    panel,
    refresh,
    failed,
    /** The show to begin with, as the list of shows has it. */
    of: (show) => {
      asked = show;
      chosen = show.id;
      offer();
    },
    focus: () => shows.focus(),
  };
}

function likelyFacts({ coverOf, encore, reasons }) {
  return [coverOf && `cover of ${coverOf}`, encore && 'encore', ...reasons];
}

function title({ localDate, venue, name }) {
  return [localDate ? day(localDate) : 'Date to be announced', venue?.name ?? name, venue?.city].filter(Boolean).join(', ');
}

function whatWasPlayed({ songs, tour, url, attribution }) {
  return [el('h3', {}, 'What was played'), tour && said('p', tour, { class: 'muted' }), playedSongs(songs), source(url, attribution)];
}

function concert({ date, venue, tour, songs, url, attribution }) {
  const where = [venue.name, venue.city].filter(Boolean).join(', ');
  return el(
    'li',
    {},
    el(
      'details',
      { class: 'entry' },
      el('summary', {}, said('span', [day(date), where].filter(Boolean).join(', ')), ` (${count(songs.length, 'song')})`),
      tour && said('p', tour, { class: 'muted' }),
      songs.length > 0 ? playedSongs(songs) : el('p', { class: 'muted' }, 'Nobody wrote down what was played.'),
      source(url, attribution),
    ),
  );
}

function playedSongs(songs) {
  return el(
    'ol',
    {},
    songs.map((song) => {
      const more = [song.coverOf && `cover of ${song.coverOf}`, song.with && `with ${song.with}`, song.encore && 'encore', song.tape && 'from tape', song.info];
      return el('li', {}, said('span', song.title ?? 'Unknown'), more.some(Boolean) && [' · ', facts('span', more, { class: 'muted' })]);
    }),
  );
}

/** The page that it comes from, which its terms want to be linked to. */
function source(url, attribution) {
  return el('p', { class: 'muted' }, 'From ', outside(url, attribution));
}

/** The songs that were wished for in this tab, for a show. */
function wished(showId) {
  return (session.get(WISHED + showId) ?? '').split(' ');
}

function keepWish(showId, songId) {
  session.set(WISHED + showId, [...wished(showId), songId].join(' ').trim());
}

/** A random name for this browser, so that a fan's wish counts once. */
function voter() {
  const known = local.get(VOTER);
  if (known) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  local.set(VOTER, made);
  return made;
}
