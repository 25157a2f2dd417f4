// Imports and runs: what is under way, what failed, and how many there were.
import { isAborted } from './api.js';
import { announce, button, el, replace, said } from './dom.js';
import { count, dayOf, duration, moment } from './formats.js';
import { begin } from './imports.js';
import { bars } from './plots.js';
import { turns } from './turns.js';

const STATES = [['', 'All'], ['running', 'Running'], ['failed', 'Failed'], ['partial', 'Partial'], ['completed', 'Completed']];
const MOST_FOR_PLOTS = 1000;
const DAY_MILLIS = 86_400_000;
const REFRESH_MILLIS = 5_000;

export function jobs(context) {
  const status = el('select', { id: 'jobs-status', onchange: () => refresh().catch(failed) }, STATES.map(([value, label]) => el('option', { value }, label)));
  const list = el('ol', { id: 'job-list', class: 'rows', 'aria-label': 'Jobs' });
  const more = button('Show more', () => shown.extend().catch(failed), { hidden: true });
  const note = el('p', { class: 'muted' });
  const plots = el('div', { id: 'job-plots', class: 'plots' });
  const panel = el(
    'section',
    { id: 'panel-jobs' },
    el('h2', {}, 'Jobs'),
    plots,
    el('div', { class: 'tools' }, el('label', { for: 'jobs-status' }, 'State'), status, button('Refresh', () => refresh().catch(failed))),
    note,
    list,
    more,
  );
  const shown = turns({ list, more, note, read: (from) => read(status.value, from), row: (job) => row(job, retry) });

  async function read(filter, from) {
    const query = new URLSearchParams({ limit: '100', ...(filter && { status: filter }), ...(from && { cursor: from }) });
    return context.ask('GET', `/api/admin/jobs?${query}`);
  }

  async function refresh() {
    await shown.begin();
    drawPlots(plots, await imports());
  }

  /** What is under way goes on while somebody looks. Who has asked for more is left to read it. */
  const clock = setInterval(() => {
    const isLookedAt = !document.hidden && panel.isConnected && !panel.hidden;
    if (isLookedAt && !shown.isExtended() && shown.items().some((job) => job.status === 'running')) shown.begin().catch(failed);
  }, REFRESH_MILLIS);
  context.signal.addEventListener('abort', () => clearInterval(clock), { once: true });

  /** Enough of the last imports to draw, the newest first; since is the first day that all of them were read of. */
  async function imports() {
    const found = [];
    let from = null;
    do {
      const page = await context.ask('GET', `/api/admin/jobs?type=import&limit=200${from ? `&cursor=${encodeURIComponent(from)}` : ''}`);
      found.push(...page.items);
      from = page.nextCursor;
    } while (from && found.length < MOST_FOR_PLOTS);
    return { found, since: from && dayAfter(found.at(-1).startedAt) };
  }

  async function retry(job) {
    try {
      const { tmAttractionId, only } = job.settings;
      await begin({ tmAttractionId }, { force: true, priority: job.priority, ...(only && { only }) });
      announce('The import begins.');
      await refresh();
    } catch (error) {
      failed(error);
    }
  }

  function failed(error) {
    if (!isAborted(error)) replace(note, el('span', { role: 'alert' }, error.message));
  }

  return { panel, refresh, failed };
}

function row(job, retry) {
  const took = job.completedAt && new Date(job.completedAt) - new Date(job.startedAt);
  const isRetried = job.type === 'import' && ['failed', 'partial'].includes(job.status);
  return el(
    'li',
    { class: 'row', 'data-status': job.status, 'data-type': job.type },
    el(
      'div',
      { class: 'grow' },
      el('div', { class: 'name' }, job.artistId ? ['Import of ', said('a', name(job), { href: `/artists/${job.artistId}` })] : job.type),
      el(
        'div',
        { class: 'muted' },
        [moment(job.startedAt), took && duration(took), job.priority, job.stepsTotal !== null && `${job.stepsDone} of ${count(job.stepsTotal, 'step')}`].filter(Boolean).join(' · '),
      ),
      job.plan && job.plan !== job.error && said('div', job.plan, { class: 'muted' }),
      job.error && said('div', job.error),
    ),
    el(
      'div',
      { class: 'side' },
      el('span', { class: `badge ${job.status}` }, job.status),
      isRetried && button('Try again', () => retry(job), { 'aria-label': `Try again: ${name(job)}` }),
    ),
  );
}

function name(job) {
  return job.artistName ?? job.settings.tmAttractionId;
}

function dayAfter(iso) {
  return dayOf(Date.parse(iso) + DAY_MILLIS);
}

function drawPlots(plots, { found: imports, since }) {
  const today = dayOf(Date.now());
  const week = Array.from({ length: 7 }, (_, back) => dayOf(Date.now() - (6 - back) * DAY_MILLIS));
  const days = week.filter((day) => !since || day >= since || day === today);
  replace(
    plots,
    bars('Imports a day', days.map((day) => ({ label: day.slice(5), value: imports.filter((job) => dayOf(job.startedAt) === day).length }))),
    bars('How long imports took', spread(imports.filter((job) => job.completedAt && job.status !== 'failed'))),
  );
}

const LIMITS = [[5, 'to 5 s'], [15, 'to 15 s'], [60, 'to 1 min'], [300, 'to 5 min'], [1800, 'to 30 min'], [Infinity, 'longer']];

function spread(ended) {
  const seconds = ended.map((job) => (new Date(job.completedAt) - new Date(job.startedAt)) / 1000);
  return LIMITS.map(([limit, label], index) => ({
    label,
    value: seconds.filter((each) => each <= limit && each > (LIMITS[index - 1]?.[0] ?? -1)).length,
  }));
}
