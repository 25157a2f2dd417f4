// How the scheduled jobs do.
import { isAborted } from './api.js';
import { button, el, replace } from './dom.js';
import { duration, moment } from './formats.js';
import { table } from './budgets.js';

export function health(context) {
  const body = el('div', { id: 'health' });
  const note = el('p', { class: 'muted' });
  const panel = el(
    'section',
    { id: 'panel-schedule' },
    el('h2', {}, 'Scheduled jobs'),
    el('div', { class: 'tools' }, button('Refresh', () => refresh().catch(failed))),
    note,
    body,
  );

  async function refresh() {
    const view = await context.ask('GET', '/api/monitoring/cron-health?includeMetrics=true');
    note.textContent = `All in all ${view.verdict}, as of ${moment(view.checkedAt)}.`;
    replace(body, table(['Job', 'Verdict', 'Last run', 'Next', 'Runs', 'Mean time'], view.jobs.map(cells)));
  }

  function failed(error) {
    if (!isAborted(error)) replace(note, el('span', { role: 'alert' }, error.message));
  }

  return { panel, refresh, failed };
}

function cells({ job, verdict, rules, lastRun, nextDue, metrics }) {
  return [
    job,
    el('span', {}, el('span', { class: `badge ${verdict}` }, verdict), rules.length > 0 && ` ${rules.map((rule) => rule.rule ?? rule).join(', ')}`),
    lastRun ? `${lastRun.status}, ${moment(lastRun.startedAt)}` : 'none yet',
    moment(nextDue),
    metrics ? `${metrics.runs}, ${metrics.failed} failed` : '–',
    metrics?.meanSeconds ? duration(metrics.meanSeconds * 1000) : '–',
  ];
}
