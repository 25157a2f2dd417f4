// How far an import is.
import { announce, button, el, replace, said } from './dom.js';
import { keepingFocus } from './focus.js';
import { ago, moment } from './formats.js';
import { everyMinute } from './ticks.js';
import { trouble } from './trouble.js';
import { PARTS, amount, counts, isOfParts, isUnderWay, lacking, missing, phases as phasesOf, plain, stage, state, waitingFor } from './words.js';

const ANNOUNCE_STEP = 25;

/** The section; again(options) asks for an import, beginning is what to say until we know more. */
export function progress(again, beginning, signal) {
  const bar = el('progress', { id: 'import-bar', max: 100, value: 0, 'aria-labelledby': 'import-heading' });
  const percent = el('span', { id: 'import-percent' });
  const message = said('p', '', { id: 'import-message' });
  const waiting = el('p', { id: 'import-waiting', class: 'note', hidden: true });
  const problem = el('div', { id: 'import-problem', class: 'note', hidden: true });
  const refused = trouble({ id: 'import-refused' });
  const phases = el('ul', { id: 'import-phases', class: 'phases' });
  const brief = el('span', { id: 'import-counts', class: 'muted' });
  const details = el('details', { open: true }, el('summary', {}, 'Step by step', brief), phases);
  const link = el('span', { id: 'import-link', class: 'muted' });
  const ended = el('span', {});
  const anew = button('Import again', () => again({ force: true }), { class: 'quiet', hidden: true });
  const foot = el('p', { class: 'muted' }, ended, anew);
  const heading = el('h2', { id: 'import-heading', tabindex: '-1' }, 'Import');
  const element = el(
    'section',
    { id: 'import', 'aria-labelledby': 'import-heading', 'data-stage': 'starting', 'data-ended': 'false' },
    heading,
    el('div', { class: 'bar' }, bar, percent),
    message,
    waiting,
    problem,
    refused.element,
    details,
    el('div', { class: 'foot' }, foot, link),
  );
  message.textContent = beginning;
  let told = { stage: '', step: -1 };
  let last = null;
  let wasUnfolded = true;
  let problemDrawn = '';

  function draw(document) {
    if (document.jobId !== last?.jobId) refused.clear();
    last = document;
    element.dataset.stage = document.stage;
    element.dataset.revision = document.revision;
    element.dataset.ended = String(Boolean(document.completedAt));
    bar.value = document.progress;
    percent.textContent = `${document.progress} %`;
    message.textContent = headline(document);
    keepingFocus(element, () => drawRest(document), () => heading);
    tell(document);
  }

  function drawRest(document) {
    drawWaiting(document);
    drawProblem(document);
    replace(phases, phasesOf(document).map(([name, label, content]) => phase(label, name, content)));
    fold(document);
    drawFoot(document);
  }

  function drawWaiting({ waiting: wait }) {
    waiting.hidden = !wait;
    waiting.textContent = wait ? `The import is ${waitingFor(wait)}. It goes on by itself.` : '';
  }

  function drawProblem(document) {
    const { error } = document;
    // Whoever is about to press a button must not lose it to the next revision.
    const content = JSON.stringify([error, document.stage, document.completedAt, error && document.completedAt && missing(document)]);
    if (content === problemDrawn) return;
    problemDrawn = content;
    problem.hidden = !error;
    problem.className = `note ${document.stage}`;
    replace(problem, error && [reasons(document), el('p', {}, when(document)), el('p', { class: 'buttons' }, retries(document))]);
  }

  function retries(document) {
    const parts = missing(document);
    if (document.stage === 'failed' && !(isOfParts(document) && parts.length)) return [button('Import again', () => again({ force: true }))];
    if (!document.completedAt) return [];
    return parts.map((part) =>
      button('Try that part again', () => again({ only: [part], force: true }), { 'data-part': part, 'aria-label': `Try that part again: ${PARTS[part]}` }),
    );
  }

  /** The steps give way to the shows once there are some, unless one of them went wrong. What the reader chose stays until that changes. */
  function fold(document) {
    const all = phasesOf(document);
    brief.textContent = all
      .filter(([name, , content]) => ['shows', 'catalog'].includes(name) && content.processed !== undefined)
      .map(([name, label, content]) => ` · ${label}: ${amount(name, content)}`)
      .join('');
    const isUnfolded = isUnderWay(document) && (!document.phases.shows.processed || all.some(([, , content]) => content.state === 'failed'));
    if (isUnfolded !== wasUnfolded) details.open = isUnfolded;
    wasUnfolded = isUnfolded;
  }

  function drawFoot(document) {
    ended.textContent = document.completedAt ? `Ended ${ago(document.completedAt)}. ` : `Began ${ago(document.startedAt)}. `;
    anew.hidden = !document.completedAt || document.stage === 'failed';
  }

  function tell(document) {
    const step = Math.floor(document.progress / ANNOUNCE_STEP);
    const isNew = document.stage !== told.stage || step !== told.step;
    const isHistory = told.stage === '' && document.completedAt;
    told = { stage: document.stage, step };
    if (!isNew || isHistory) return;
    announce(`${stage(document)}, ${document.progress} percent.`);
  }

  everyMinute(signal, () => {
    if (!last) return;
    drawWaiting(last);
    drawFoot(last);
  });

  return {
    element,
    draw,
    /** How changes come: see follow. */
    link: (kind, millis) => {
      const text = LINKS[kind](Math.round(millis / 1000));
      if (link.textContent !== text) link.textContent = text;
    },
    /** A request that came to nothing; what is known of the import stays as it is. */
    refused: (error, retry) => {
      if (!last) {
        element.dataset.stage = 'refused';
        message.textContent = 'The import could not be begun.';
      }
      refused.show(error, retry);
    },
    accepted: refused.clear,
  };
}

const LINKS = {
  live: () => 'Live',
  asking: (seconds) => `Connection lost: asking every ${seconds} seconds`,
  away: (seconds) => `Connection lost: the server cannot be reached, asking again in ${seconds} seconds`,
};

function reasons(document) {
  const lines = lacking(document);
  return lines.length > 0
    ? el('ul', { class: 'reasons' }, lines.map(({ label, text }) => el('li', {}, `${label}: `, said('span', text))))
    : el('p', {}, 'Something went wrong on our side.');
}

function when({ error, completedAt }) {
  if (!error.retryAt) return '';
  return completedAt ? `It may be tried again from ${moment(error.retryAt)}.` : `It goes on by itself at ${moment(error.retryAt)}.`;
}

function headline(document) {
  if (document.completedAt || document.stage === 'partial') return stage(document);
  return document.stage === 'initializing' ? document.message : `${stage(document)}: ${document.message}`;
}

function phase(label, name, content) {
  const words = [counts(name, content), content.waiting && waitingFor(content.waiting)].filter(Boolean).join('; ');
  return el(
    'li',
    { 'data-phase': name, 'data-state': content.waiting ? 'waiting' : content.state },
    el('span', { class: 'phase' }, label),
    el('span', { class: 'state' }, state(content)),
    el('span', { class: 'counts' }, words, content.reason && [' ', said('span', plain(content.reason))]),
  );
}
