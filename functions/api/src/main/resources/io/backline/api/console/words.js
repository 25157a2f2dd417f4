// An import in words that a fan understands.
import { count, moment, number } from './formats.js';

const PHASES = {
  identity: 'Who it is',
  shows: 'Shows',
  catalog: 'Songs',
  evidence: 'MusicBrainz',
  wrapUp: 'Wrapping up',
  enrichment: 'Afterwards',
  setlists: 'Setlists',
};

/** The phases of an import with what they are called, those that we know in their order. */
export function phases(document) {
  const known = Object.keys(PHASES).filter((name) => document.phases[name]);
  const others = Object.keys(document.phases).filter((name) => !PHASES[name]);
  return [...known, ...others].map((name) => [name, PHASES[name] ?? name, document.phases[name]]);
}

const PROVIDERS = { ticketmaster: 'Ticketmaster', spotify: 'Spotify', musicbrainz: 'MusicBrainz', setlistfm: 'setlist.fm' };

export function provider(name) {
  return PROVIDERS[name] ?? name;
}

const STATES = {
  pending: 'to come',
  running: 'at work',
  completed: 'done',
  skipped: 'skipped',
  failed: 'failed',
  notAsked: 'not asked for',
};

export function state(phase) {
  if (phase.waiting) return 'waiting';
  return STATES[phase.state] ?? phase.state;
}

const STAGES = {
  initializing: 'Finding out who it is',
  shows: 'Importing shows',
  catalog: 'Importing songs',
  'wrap-up': 'Wrapping up',
  completed: 'Complete',
  partial: 'Something is missing',
  failed: 'The import failed',
};

export function stage(document) {
  if (document.stage === 'partial' && !document.completedAt) return 'Paused';
  if (document.stage === 'failed' && isOfParts(document)) return 'That part failed again';
  return STAGES[document.stage] ?? document.stage;
}

/** Whether it was asked for some parts only, because the others had come before. */
export function isOfParts(document) {
  return Object.values(document.phases).some((phase) => phase.state === 'notAsked');
}

/** What is missing and why, a sentence for each phase: { label, text }. */
export function lacking(document) {
  return phases(document).flatMap(([, label, phase]) => {
    if (phase.waiting) return [{ label, text: `${waitingFor(phase.waiting)}.` }];
    return phase.reason && ['failed', 'skipped'].includes(phase.state) ? [{ label, text: `${plain(phase.reason)}.` }] : [];
  });
}

export function waitingFor(wait) {
  return `waiting for ${provider(wait.provider)} until ${moment(wait.until)}`;
}

/** Why, without what a provider's machine has said to ours. */
export function plain(reason) {
  const said = /^(.+?) (refused|did not give a usable answer)\b/.exec(reason);
  if (!said) return reason.replace(/\.$/, '');
  return said[2] === 'refused' ? `${said[1]} refused to answer` : said[0];
}

/** What a phase has come to: "182 of 300 tracks; 24 live, 31 duplicates left out". */
export function counts(name, phase) {
  const parts = [amount(name, phase), leftOut(phase)].filter(Boolean);
  if (phase.failed) parts.push(`${number(phase.failed)} could not be read`);
  if (phase.notRemoved) parts.push(`${number(phase.notRemoved)} no longer listed, kept for now`);
  if (phase.isrcsAdded) parts.push(count(phase.isrcsAdded, 'code') + ' added');
  if (phase.overturned) parts.push(`${number(phase.overturned)} judged anew`);
  return parts.join('; ');
}

const UNITS = { shows: ['event', 'events'], catalog: ['track', 'tracks'], evidence: ['entry', 'entries'], enrichment: ['entry', 'entries'], setlists: ['concert', 'concerts'] };

/** How much of a phase is done: "182 of 300 tracks". */
export function amount(name, phase) {
  const [one, many] = UNITS[name] ?? ['item', 'items'];
  if (phase.total !== undefined) return `${number(phase.processed ?? 0)} of ${count(phase.total, one, many)}`;
  return phase.processed === undefined ? '' : count(phase.processed, one, many);
}

function leftOut(phase) {
  const kinds = [];
  if (phase.excludedLive) kinds.push(`${number(phase.excludedLive)} live`);
  if (phase.duplicates) kinds.push(count(phase.duplicates, 'duplicate'));
  return kinds.length ? `${kinds.join(', ')} left out` : '';
}

/** Whether more is to come by itself. */
export function isUnderWay(document) {
  return !document.completedAt || Object.values(document.phases).some((phase) => phase.state === 'running');
}

/** The parts that may be asked for by themselves, of those that did not succeed. */
export function missing(document) {
  const parts = [];
  if (document.phases.shows.state === 'failed') parts.push('shows');
  if (['identity', 'catalog', 'evidence'].some((name) => ['failed', 'skipped'].includes(document.phases[name].state))) parts.push('catalog');
  if (document.phases.setlists?.state === 'failed') parts.push('setlists');
  return parts;
}

export const PARTS = { shows: 'shows', catalog: 'songs', setlists: 'setlists' };
