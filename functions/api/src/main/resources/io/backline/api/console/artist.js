// An artist's page: a skeleton at once, and then what the import brings, while it comes.
import { get, isAborted, send } from './api.js';
import { announce, el, outside, replace, said } from './dom.js';
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

export async function show(main, { slug, known, accepted, signal, moved, isNew }) {
  const page = skeleton(main, known?.name ?? slug.replaceAll('-', ' '), known);
  const context = { id: null, attraction: known?.tmAttractionId, genre: known?.genre, isUnderWay: true, signal };
  const again = (options) => request(context, page, options);
  page.progress = progress(again, accepted ? 'Starting…' : 'One moment…');
  page.body.append(page.progress.element);

  if (accepted) {
    try {
      const begun = await accepted;
      if (signal.aborted) return;
      context.id = begun.artistId;
      moved(`/artists/${encodeURIComponent(begun.slug)}`, isNew);
    } catch (error) {
      page.progress.failed(error, () => show(main, { known, accepted: begin(known), signal, moved, isNew }));
      return;
    }
  } else {
    const artist = await found(main, slug, signal);
    if (!artist) return;
    context.id = artist.id;
    draw(page, context, artist, moved);
  }
  live(page, context, moved);
  seen(context.id);
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
    replace(
      main,
      el('h1', { tabindex: '-1' }, 'Nobody here by that name'),
      el('p', {}, 'Nobody has asked for this artist yet. Search for the name above; choosing a result imports it.'),
    );
    return null;
  }
}

/** What is shown before anything was asked. */
function skeleton(main, name, known) {
  const title = said('h1', name, { id: 'artist-name', tabindex: '-1' });
  const facts = said('p', known?.genre ?? '…', { id: 'artist-facts', class: 'muted' });
  const links = el('p', { id: 'artist-links', class: 'muted' });
  const face = el('div', {}, picture(known?.imageUrl, name, 'large'));
  const body = el('div', {});
  document.title = `${name} · Backline`;
  replace(main, el('div', { class: 'hero' }, face, el('div', {}, title, facts, links)), body);
  return { title, facts, links, face, body, drawn: '' };
}

function draw(page, context, artist, moved) {
  context.attraction = artist.tmAttractionId;
  moved(`/artists/${encodeURIComponent(artist.slug)}`, false);
  const face = JSON.stringify([artist.imageUrl, artist.name]);
  if (face !== page.drawn) {
    page.drawn = face;
    replace(page.face, picture(artist.imageUrl, artist.name, 'large'));
    if (artist.name) {
      page.title.textContent = artist.name;
      document.title = `${artist.name} · Backline`;
    }
  }
  page.facts.textContent = facts(artist) || (context.genre ?? '');
  replace(page.links, identity(artist));
}

function facts(artist) {
  return [
    ...artist.genres,
    artist.showCount && `${count(artist.showCount, 'show')} at ${count(artist.venueCount, 'venue')}`,
    artist.songCount && `${count(artist.songCount, 'song')} in ${count(artist.recordingCount, 'recording')}`,
    artist.nextShowDate && `next on ${day(artist.nextShowDate)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function identity({ spotifyId, mbid, identity: settled, candidates }) {
  const links = [
    spotifyId && outside(`https://open.spotify.com/artist/${spotifyId}`, 'Spotify'),
    mbid && outside(`https://musicbrainz.org/artist/${mbid}`, 'MusicBrainz'),
  ].filter(Boolean);
  return [
    links.flatMap((link, index) => (index ? [' · ', link] : [link])),
    !settled.settledBy && settled.reason && said('span', `Not settled who this is: ${settled.reason}`),
    candidates.length > 0 &&
      el('details', {}, el('summary', {}, `Who it may be (${candidates.length})`), el('ul', {}, candidates.map(candidate))),
  ];
}

function candidate({ name, url, disambiguation, score, reason }) {
  return el('li', {}, outside(url, said('span', name ?? url)), disambiguation && said('span', ` (${disambiguation})`), said('span', `, ${score} points: ${reason}`));
}

/** Shows what there is, and reads it anew as the revision rises: not more often than a fan can follow. */
function live(page, context, moved) {
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

  async function refreshOpen() {
    const id = Object.keys(parts).find((name) => board.isOpen(name) && stale.has(name));
    if (!id) return;
    stale.delete(id);
    try {
      await parts[id].refresh();
    } catch (error) {
      if (isAborted(error)) return;
      stale.add(id);
      parts[id].failed(error);
    }
  }

  async function refresh() {
    clearTimeout(timer);
    timer = 0;
    lastAt = Date.now();
    Object.keys(parts).forEach((id) => stale.add(id));
    begun += 1;
    const mine = begun;
    try {
      const artist = await get(`/api/artists/${context.id}`, { signal: context.signal });
      if (mine < drawn) return;
      drawn = mine;
      draw(page, context, artist, moved);
      board.label('shows', artist.showCount ? `Shows (${artist.showCount})` : 'Shows');
      board.label('songs', artist.songCount ? `Songs (${artist.songCount})` : 'Songs');
    } catch (error) {
      if (isAborted(error)) return;
    }
    await refreshOpen();
  }

  function onDocument(progress) {
    page.progress.draw(progress);
    context.isUnderWay = !progress.completedAt;
    const ended = progress.completedAt && job !== `${progress.jobId} ${progress.completedAt}`;
    job = progress.completedAt ? `${progress.jobId} ${progress.completedAt}` : job;
    if (ended) refresh();
    else if (!timer) timer = setTimeout(refresh, Math.max(0, lastAt + REFRESH_MILLIS - Date.now()));
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
  board.start();
  follow(context.id, { onDocument, onLink: page.progress.link, signal: context.signal });
}

async function request(context, page, options) {
  try {
    const { joined } = await begin({ tmAttractionId: context.attraction }, options);
    announce(joined ? 'That is under way already.' : 'The import begins.');
  } catch (error) {
    page.progress.failed(error, () => request(context, page, options));
  }
}
