// An artist's shows, by date or by place.
import { isAborted } from './api.js';
import { button, el, outside, reconcile, said } from './dom.js';
import { facts } from './facts.js';
import { clock, count, country, day, zone } from './formats.js';
import { all, paged } from './paging.js';
import { trouble } from './trouble.js';

const STATUSES = { onsale: 'on sale', offsale: 'off sale', cancelled: 'cancelled', postponed: 'postponed', rescheduled: 'rescheduled' };
const DAY_MILLIS = 86_400_000;

export function shows(context) {
  const past = el('input', { type: 'checkbox', id: 'shows-past', onchange: () => restart() });
  const byPlace = el('select', { id: 'shows-view', onchange: () => restart() }, el('option', { value: 'date' }, 'By date'), el('option', { value: 'place' }, 'By place'));
  const dates = paged({
    id: 'show-list',
    label: 'Shows by date',
    path: () => address(),
    row: (show) => showRow(show, context),
    none: () => none(),
    options: { signal: context.signal },
  });
  const countries = el('div', {});
  const noPlaces = el('p', { class: 'muted', role: 'status', hidden: true });
  const places = el('div', { id: 'show-places', hidden: true }, noPlaces, countries);
  const problem = trouble();
  let arePlacesOld = true;
  let begun = 0;
  let drawn = 0;
  const panel = el(
    'section',
    { id: 'panel-shows' },
    el('h2', { class: 'unseen' }, 'Shows'),
    el('div', { class: 'tools' }, el('label', { for: 'shows-view' }, 'List'), byPlace, el('label', {}, past, ' Past shows, too')),
    problem.element,
    dates.element,
    places,
  );

  function none() {
    if (context.isUnderWay) return 'No shows have come yet.';
    return past.checked ? 'No shows are known.' : 'No shows to come are known.';
  }

  function address() {
    // A day back, because somewhere it is still yesterday.
    const from = new Date(Date.now() - DAY_MILLIS).toISOString().slice(0, 10);
    return `/api/artists/${context.id}/shows${past.checked ? '' : `?from=${from}`}`;
  }

  async function refresh(again = dates.refresh) {
    const isByPlace = byPlace.value === 'place';
    places.hidden = !isByPlace;
    dates.element.hidden = isByPlace;
    if (isByPlace) await readPlaces();
    else await again();
    problem.clear();
  }

  async function readPlaces() {
    begun += 1;
    const mine = begun;
    if (arePlacesOld) sayOfPlaces('One moment…');
    const items = await all(address(), { signal: context.signal });
    if (mine < drawn) return;
    drawn = mine;
    arePlacesOld = false;
    drawByCountry(countries, items, context);
    sayOfPlaces(items.length > 0 ? '' : none());
  }

  function sayOfPlaces(text) {
    noPlaces.textContent = text;
    noPlaces.hidden = text === '';
  }

  function restart() {
    // What was asked for until now is of another list.
    drawn = begun + 1;
    arePlacesOld = true;
    refresh(dates.restart).catch((error) => isAborted(error) || failed(error, restart));
  }

  function failed(error, again) {
    if (arePlacesOld) sayOfPlaces('');
    problem.show(error, again);
  }

  function restate() {
    dates.restate();
    if (!arePlacesOld && !countries.firstChild) sayOfPlaces(none());
  }

  return { panel, refresh: () => refresh(), restate, failed };
}

function showRow(show, context) {
  const { venue } = show;
  const isOff = show.status === 'cancelled';
  return el(
    'li',
    { id: `show-${show.id}`, class: isOff ? 'row off' : 'row', 'data-status': show.status },
    el('div', { class: 'when' }, when(show)),
    el(
      'div',
      { class: 'grow' },
      said('div', show.name ?? 'A show', { class: 'name' }),
      venue ? facts('div', [venue.name ?? 'Venue without a name', venue.city, venue.region, country(venue.country)], { class: 'muted' }, ', ') : el('div', { class: 'muted' }, 'Where is not known yet'),
      offers(show),
    ),
    side(show, context),
  );
}

function side(show, context) {
  const which = [show.name ?? 'show', show.localDate && day(show.localDate)].filter(Boolean).join(', ');
  return el(
    'div',
    { class: 'side' },
    status(show),
    button('Setlist', () => context.openSetlist(show), { class: 'quiet', 'aria-label': `Setlist: ${which}` }),
    outside(show.url, 'Tickets', { 'aria-label': `Tickets: ${which}` }),
  );
}

function when(show) {
  if (!show.localDate) return 'Date to be announced';
  const time = show.localTime ? `${clock(show.localTime)} ${zone(show.timezone, show.date)}` : show.dateTba ? 'date not certain' : 'time to be announced';
  return el(
    'time',
    { datetime: show.date ?? show.localDate, title: show.timezone },
    day(show.localDate),
    ' ',
    el('span', { class: 'muted' }, time),
  );
}

function status(show) {
  const word = STATUSES[show.status];
  const was = show.initialDate && show.initialDate !== show.localDate ? `, was ${day(show.initialDate)}` : '';
  return word && el('span', { class: `badge ${show.status}` }, word + was);
}

function offers({ offers: others }) {
  if (!others.length) return null;
  return el(
    'details',
    {},
    el('summary', {}, `Sold beside it (${others.length})`),
    el('ul', {}, others.map((offer) => el('li', {}, outside(offer.url, said('span', offer.name ?? offer.kind)), ` (${offer.kind})`))),
  );
}

/** By country, city and venue; what has no venue comes last. What has not changed stays as it is, so that nobody loses a link to the next revision. */
function drawByCountry(countries, items, context) {
  const groups = byName(grouped(items, (show) => country(show.venue?.country)));
  reconcile(countries, groups.map(([name]) => name), (name) => name, () => el('section', {}, el('h3', {}), el('ul', { class: 'rows' })));
  groups.forEach(([name, there], index) => {
    const [heading, venues] = countries.children[index].children;
    heading.textContent = `${name || 'Elsewhere'}: ${count(there.length, 'show')}`;
    reconcile(venues, byCity(grouped(there, (show) => show.venue?.id ?? '')), ([id]) => id, ([, atVenue]) => venueRow(atVenue, context));
  });
}

/** What Map.groupBy does, which not every browser in use has. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function venueRow(items, context) {
  const { venue } = items[0];
  return el(
    'li',
    { class: 'venue' },
    el(
      'div',
      { class: 'venue-name' },
      said('span', venue?.name ?? (venue ? 'Venue without a name' : 'Where is not known yet'), { class: 'name' }),
      venue && [' ', facts('span', [venue.city, venue.region], { class: 'muted' }, ', ')],
      venue && [' ', map(venue)],
    ),
    el('ul', { class: 'dates' }, items.map((show) => dateRow(show, context))),
  );
}

function dateRow(show, context) {
  return el(
    'li',
    { class: show.status === 'cancelled' ? 'row off' : 'row', 'data-status': show.status },
    el('div', { class: 'when' }, when(show)),
    el('div', { class: 'grow' }, said('span', show.name ?? 'A show', { class: 'name' })),
    side(show, context),
  );
}

function map({ name, latitude, longitude }) {
  if (latitude === null || longitude === null) return null;
  return outside(`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`, 'Map', { 'aria-label': `Map: ${name ?? 'venue'}` });
}

function byName(countries) {
  return [...countries].sort(([one], [other]) => compared(one, other));
}

function byCity(venues) {
  return [...venues].sort(([, [{ venue: one }]], [, [{ venue: other }]]) => compared(one?.city, other?.city) || compared(one?.name, other?.name) || !one - !other);
}

/** In the reader's order, and last what is not known. */
function compared(one, other) {
  return !one - !other || (one ?? '').localeCompare(other ?? '');
}
