// The providers' budgets and cooldowns, and the queues.
import { isAborted } from './api.js';
import { button, el, replace } from './dom.js';
import { moment, number, percent } from './formats.js';
import { bars } from './plots.js';
import { provider } from './words.js';

export function budgets(context) {
  const body = el('div', { id: 'budgets' });
  const note = el('p', { class: 'muted' });
  const panel = el(
    'section',
    { id: 'panel-providers' },
    el('h2', {}, 'Providers'),
    el('div', { class: 'tools' }, button('Refresh', () => refresh().catch(failed))),
    note,
    body,
  );

  async function refresh() {
    const [{ metrics }, queues] = await Promise.all([
      context.ask('GET', '/api/monitoring/cron-health?includeMetrics=true'),
      context.ask('GET', '/api/admin/queues'),
    ]);
    note.textContent = '';
    replace(
      body,
      table(['Provider', 'Calls in 24 hours', 'Of', 'More at', 'Left alone until'], metrics.budgets.map(cells)),
      el('h2', {}, 'Queues'),
      table(['Queue', 'For', 'Messages that wait'], queues.items.map(({ phase, priority, waiting }) => [phase, priority, number(waiting)])),
      el('div', { class: 'plots' }, bars('Calls of the last 24 hours, of what is allowed', metrics.budgets.filter((each) => each.perDay).map(usage)), bars('Messages that wait', queues.items.filter(({ priority }) => priority === 'interactive').map(({ phase, waiting }) => ({ label: phase, value: waiting })))),
    );
  }

  function failed(error) {
    if (!isAborted(error)) replace(note, el('span', { role: 'alert' }, error.message));
  }

  return { panel, refresh, failed };
}

/** Budgets differ by a hundred times, so that each is shown as the share that is used. */
function usage({ provider: name, used, perDay }) {
  return { label: provider(name), value: (100 * used) / perDay, most: 100, told: percent(used / perDay) };
}

function cells({ provider: name, used, perDay, moreAt, closedUntil }) {
  return [provider(name), number(used), perDay ? number(perDay) : '–', moreAt ? moment(moreAt) : '–', closedUntil && new Date(closedUntil) > new Date() ? moment(closedUntil) : '–'];
}

export function table(heads, rows) {
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heads[0] },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell, index) => el(index ? 'td' : 'th', index ? {} : { scope: 'row' }, cell))))),
    ),
  );
}
