// An artist's page: a skeleton at once, and then what the import brings, while it comes.
import { get, isAborted, send } from './api.js';
import { announce, el, outside, replace, said } from './dom.js';
import { facts, unturned } from './facts.js';
import { keepingFocus } from './focus.js';
import { follow } from './follow.js';
import { count, day } from './formats.js';
import { begin } from './imports.js';
import { leftOut } from './leftout.js';
import { picture } from './picture.js';
import { progress } from './progress.js';
import { setlists } from './setlists.js';
import { shows } from './shows.js';
import { songs } from './songs.js';
import { session } from './storage.js';
import { tabs } from './tabs.js';

const REFRESH_MILLIS = 1_500;
const SURELY_OVER_MILLIS = 60_000;

/** Settles when the first list is there. */
export async function show(main, { slug, known, accepted, signal, moved }) {
  const page = skeleton(main, known?.name ?? named(slug), known);
  const context = { id: null, attraction: known?.tmAttractionId, genre: known?.genre, isUnderWay: true, signal };
  const again = (options) => request(context, page, options);
  page.progress = progress(again, accepted ? 'Starting…' : 'One moment…', signal);
  page.body.append(page.progress.element);

  if (accepted) {
    try {
      const begun = await accepted;
      if (signal.aborted) return;
      context.id = begun.artistId;
      moved(`/artists/${encodeURIComponent(begun.slug)}`);
    } catch (error) {
      if (signal.aborted) return;
      page.progress.refused(error, () => keepingFocus(main, () => show(main, { known, accepted: begin(known), signal, moved }), () => main.querySelector('h1')));
      return;
    }
  }
  let artist = null;
  if (!accepted) {
    artist = await found(main, slug, signal);
    if (!artist) return;
    context.id = artist.id;
    draw(page, context, artist, moved);
  }
  seen(context.id);
  await live(page, context, artist, moved);
}

/** A slug as a name, without what only makes it differ from others. */
function named(slug) {
  const name = slug.replace(/(^|-)(?:(?=[a-f]*\d)[0-9a-f]{6}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, '');
  return name.replaceAll('-', ' ').trim() || 'An artist';
}

/** Counts a visit, once an artist in this tab: it is what trending goes by. */
function seen(id) {
  const name = `backline.seen.${id}`;
  if (session.get(name)) return;
  session.set(name, 'yes');
  send('POST', `/api/artists/${id}/activity`, { body: { type: 'view' } }).catch(() => {});
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By slug or, as operators' lists have it, by id. */
async function found(main, slug, signal) {
  try {
    return await get(ID.test(slug) ? `/api/artists/${slug}` : `/api/artists/by-slug/${encodeURIComponent(slug)}`, { signal });
  } catch (error) {
    if (error.status !== 404) throw error;
    const heading = el('h1', { tabindex: '-1' }, 'Nobody here by that name');
    const words = el('p', {}, 'Nobody has asked for this artist yet. Search for the name above; choosing a result imports it.');
    document.title = 'Nobody here by that name · Backline';
    keepingFocus(main, () => replace(main, heading, words), () => heading);
    return null;
  }
}

/** What is shown before anything was asked. */
function skeleton(main, name, known) {
  const title = said('h1', name, { id: 'artist-name', tabindex: '-1' });
  const about = el('p', { id: 'artist-facts', class: 'muted' }, said('span', known?.genre ?? '…'));
  const links = el('p', { id: 'artist-links', class: 'muted' });
  const face = el('div', {}, picture(known?.imageUrl, name, 'large'));
  const body = el('div', {});
  document.title = `${unturned(name)} · Backline`;
  replace(main, el('div', { class: 'hero' }, face, el('div', {}, title, about, links)), body);
  return { title, about, links, face, body, drawn: {} };
}

function draw(page, context, artist, moved) {
  context.attraction = artist.tmAttractionId;
  moved(`/artists/${encodeURIComponent(artist.slug)}`);
  const { imageUrl, name, spotifyId, mbid, identity: settled, candidates } = artist;
  redraw(page, 'face', [imageUrl, name], () => {
    replace(page.face, picture(imageUrl, name, 'large'));
    if (!name) return;
    page.title.textContent = name;
    document.title = `${unturned(name)} · Backline`;
  });
  const known = [...artist.genres, ...amounts(artist)].filter(Boolean);
  redraw(page, 'about', known.length > 0 ? known : [context.genre], (all) => page.about.replaceChildren(facts('span', all)));
  redraw(page, 'links', [spotifyId, mbid, settled, candidates], () => keepingFocus(page.links, () => replace(page.links, identity(artist)), () => page.title));
}

/** Draws what has changed: nobody is to lose a link, or what he has marked, to the next revision. */
function redraw(page, name, content, work) {
  const drawn = JSON.stringify(content);
  if (drawn === page.drawn[name]) return;
  page.drawn[name] = drawn;
  work(content);
}

function amounts(artist) {
  return [
    artist.showCount && `${count(artist.showCount, 'show')} at ${count(artist.venueCount, 'venue')}`,
    artist.songCount && `${count(artist.songCount, 'song')} in ${count(artist.recordingCount, 'recording')}`,
    artist.nextShowDate && `next on ${day(artist.nextShowDate)}`,
  ];
}

function identity({ spotifyId, mbid, identity: settled, candidates }) {
  const links = [
    spotifyId && outside(`https://open.spotify.com/artist/${spotifyId}`, 'Spotify'),
    mbid && outside(`https://musicbrainz.org/artist/${mbid}`, 'MusicBrainz'),
  ].filter(Boolean);
  return [
    links.flatMap((link, index) => (index ? [' · ', link] : [link])),
    !settled.settledBy && settled.reason && [' Not settled who this is: ', said('span', settled.reason)],
    candidates.length > 0 &&
      el('details', {}, el('summary', {}, `Who it may be (${candidates.length})`), el('ul', {}, candidates.map(candidate))),
  ];
}

function candidate({ name, url, disambiguation, score, reason }) {
  return el('li', {}, outside(url, said('span', name ?? url)), disambiguation && [' (', said('span', disambiguation), ')'], `, ${score} points: `, said('span', reason));
}

/** Shows what there is, and reads it anew as the revision rises: not more often than a fan can follow. Settles when the first list is there. */
async function live(page, context, artist, moved) {
  const parts = { shows: shows(context), songs: songs(context), leftout: leftOut(context), setlists: setlists(context) };
  const labels = { shows: 'Shows', songs: 'Songs', leftout: 'Left out', setlists: 'Setlists' };
  const stale = new Set(Object.keys(parts));
  const board = tabs('About the artist', Object.entries(parts).map(([id, part]) => ({ id, label: labels[id], panel: part.panel, onOpen: () => refreshOpen() })));
  const notice = el('p', { id: 'artist-notice', role: 'status' });
  page.body.append(notice, board.element);
  let timer = 0;
  let lastAt = 0;
  let job = null;
  let begun = 0;
  let drawn = 0;
  let link = '';
  // What was read before the first document is as new as it, unless the import has only just ended.
  let isFirst = true;
  let isArtistStale = !artist;
  let listed;
  const first = new Promise((resolve) => {
    listed = resolve;
  });

  async function refreshOpen() {
    const id = Object.keys(parts).find((name) => board.isOpen(name) && stale.has(name));
    if (!id) return;
    stale.delete(id);
    try {
      await parts[id].refresh();
    } catch (error) {
      if (isAborted(error)) return;
      stale.add(id);
      parts[id].failed(error, refreshOpen);
    }
    listed();
  }

  async function refresh() {
    clearTimeout(timer);
    timer = 0;
    lastAt = Date.now();
    Object.keys(parts).forEach((id) => stale.add(id));
    await refreshArtist();
    await refreshOpen();
  }

  async function refreshArtist() {
    begun += 1;
    const mine = begun;
    try {
      const read = await get(`/api/artists/${context.id}`, { signal: context.signal });
      isArtistStale = false;
      if (mine < drawn) return;
      drawn = mine;
      draw(page, context, read, moved);
      label(read);
    } catch (error) {
      isArtistStale ||= !isAborted(error);
    }
  }

  function label({ showCount, songCount }) {
    board.label('shows', showCount ? `Shows (${showCount})` : 'Shows');
    board.label('songs', songCount ? `Songs (${songCount})` : 'Songs');
  }

  function onDocument(progress) {
    page.progress.draw(progress);
    context.isUnderWay = !progress.completedAt;
    const ended = progress.completedAt && job !== `${progress.jobId} ${progress.completedAt}`;
    job = progress.completedAt ? `${progress.jobId} ${progress.completedAt}` : job;
    const isKnown = isFirst && !isArtistStale && ended && Date.now() - new Date(progress.completedAt) > SURELY_OVER_MILLIS;
    isFirst = false;
    if (isKnown) Object.values(parts).forEach((part) => part.restate?.());
    else if (ended) refresh();
    else if (!timer) timer = setTimeout(refresh, Math.max(0, lastAt + REFRESH_MILLIS - Date.now()));
  }

  /** Reads what could not be read while the server did not answer. */
  function onLink(kind, millis) {
    page.progress.link(kind, millis);
    const isBack = kind !== 'away' && kind !== link && link !== '';
    link = kind;
    if (!isBack) return;
    if (isArtistStale) refresh();
    else refreshOpen();
  }

  context.changed = refresh;
  context.tell = (...what) => replace(notice, ...what);
  context.openSetlist = (show) => {
    parts.setlists.of(show);
    stale.add('setlists');
    board.choose('setlists');
    parts.setlists.focus();
  };
  context.signal.addEventListener('abort', () => clearTimeout(timer));
  if (artist) label(artist);
  follow(context.id, { onDocument, onLink, signal: context.signal });
  board.start();
  await first;
}

async function request(context, page, options) {
  try {
    const { joined } = await begin({ tmAttractionId: context.attraction }, options);
    page.progress.accepted();
    announce(joined ? 'That is under way already.' : 'The import begins.');
  } catch (error) {
    page.progress.refused(error, () => request(context, page, options));
  }
}
