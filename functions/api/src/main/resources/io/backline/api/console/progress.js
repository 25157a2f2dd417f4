// How far an import is.
import { announce, button, el, replace, said } from './dom.js';
import { ago, moment } from './formats.js';
import { PARTS, counts, isUnderWay, missing, phases as phasesOf, provider, stage, state } from './words.js';

const ANNOUNCE_STEP = 25;

/** The section; again(options) asks for an import, beginning is what to say until we know more. */
export function progress(again, beginning) {
  const bar = el('progress', { id: 'import-bar', max: 100, value: 0, 'aria-labelledby': 'import-heading' });
  const percent = el('span', { id: 'import-percent' });
  const message = said('p', '', { id: 'import-message' });
  const waiting = el('p', { id: 'import-waiting', class: 'note', hidden: true });
  const problem = el('div', { id: 'import-problem', class: 'note', hidden: true });
  const phases = el('ul', { id: 'import-phases', class: 'phases' });
  const details = el('details', { open: true }, el('summary', {}, 'Step by step'), phases);
  const link = el('span', { id: 'import-link', class: 'muted' });
  const ended = el('span', {});
  const anew = button('Import again', () => again({ force: true }), { class: 'quiet', hidden: true });
  const foot = el('p', { class: 'muted' }, ended, anew);
  const heading = el('h2', { id: 'import-heading' }, 'Import');
  const element = el(
    'section',
    { id: 'import', 'aria-labelledby': 'import-heading', 'data-stage': 'starting', 'aria-busy': 'true' },
    heading,
    el('div', { class: 'bar' }, bar, percent),
    message,
    waiting,
    problem,
    details,
    el('div', { class: 'foot' }, foot, link),
  );
  message.textContent = beginning;
  let told = { stage: '', step: -1 };
  let wasUnderWay = null;
  let problemDrawn = '';

  function draw(document) {
    const underWay = isUnderWay(document);
    element.dataset.stage = document.stage;
    element.dataset.revision = document.revision;
    element.setAttribute('aria-busy', String(!document.completedAt));
    bar.value = document.progress;
    percent.textContent = `${document.progress} %`;
    message.textContent = headline(document);
    drawWaiting(document);
    drawProblem(document);
    replace(phases, phasesOf(document).map(([name, label, content]) => phase(label, name, content)));
    if (underWay !== wasUnderWay) details.open = underWay;
    wasUnderWay = underWay;
    drawFoot(document);
    tell(document);
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
    replace(problem, error && [said('p', error.message), el('p', {}, when(document)), el('p', { class: 'buttons' }, retries(document))]);
  }

  function retries(document) {
    if (document.stage === 'failed') return [button('Import again', () => again({ force: true }))];
    if (!document.completedAt) return [];
    return missing(document).map((part) =>
      button('Try that part again', () => again({ only: [part], force: true }), { 'data-part': part, 'aria-label': `Try that part again: ${PARTS[part]}` }),
    );
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

  return {
    element,
    draw,
    link: (kind) => {
      if (link.dataset.link === kind) return;
      link.dataset.link = kind;
      link.textContent = kind === 'live' ? 'Live' : 'Connection lost: asking every few seconds';
    },
    failed: (error, retry) => {
      element.dataset.stage = 'failed';
      element.setAttribute('aria-busy', 'false');
      message.textContent = 'The import could not be begun.';
      problemDrawn = '';
      problem.hidden = false;
      problem.className = 'note failed';
      replace(problem, said('p', error.message), button('Try again', retry));
    },
  };
}

function when({ error, completedAt }) {
  if (!error.retryAt) return '';
  return completedAt ? `It may be tried again from ${moment(error.retryAt)}.` : `It goes on by itself at ${moment(error.retryAt)}.`;
}

function waitingFor(wait) {
  return `waiting for ${provider(wait.provider)} until ${moment(wait.until)}`;
}

function headline(document) {
  if (document.completedAt) return stage(document);
  return document.stage === 'initializing' ? document.message : `${stage(document)}: ${document.message}`;
}

function phase(label, name, content) {
  const words = [counts(name, content), content.waiting && waitingFor(content.waiting)].filter(Boolean).join('; ');
  return el(
    'li',
    { 'data-phase': name, 'data-state': content.waiting ? 'waiting' : content.state },
    el('span', { class: 'phase' }, label),
    el('span', { class: 'state' }, state(content)),
    el('span', { class: 'counts' }, words, content.reason && said('span', ` ${content.reason}`)),
  );
}
