// Dead letters: look at them, send them once more, or dismiss them.
import { isAborted } from './api.js';
import { button, el, said } from './dom.js';
import { count, moment } from './formats.js';
import { turns } from './turns.js';

export function letters(context) {
  const list = el('ol', { id: 'letter-list', class: 'rows', 'aria-label': 'Dead letters' });
  const note = el('p', { class: 'muted' });
  const outcome = el('p', { role: 'status' });
  const everything = button('Send all once more', () => attempt(() => redriveAll()), { hidden: true });
  const more = button('Show more', () => attempt(shown.extend), { hidden: true });
  const panel = el(
    'section',
    { id: 'panel-letters' },
    el('h2', {}, 'Dead letters'),
    el('p', { class: 'muted' }, 'Messages that came to nothing five times. Mend the cause first, then send them once more.'),
    el('div', { class: 'tools' }, everything, button('Refresh', () => attempt(anew), { id: 'letters-refresh' })),
    outcome,
    note,
    list,
    more,
  );
  const shown = turns({
    list,
    more,
    note,
    read: (from) => context.ask('GET', `/api/admin/dead-letters?limit=100${from ? `&cursor=${encodeURIComponent(from)}` : ''}`),
    row: (letter) => row(letter, { redrive: () => attempt(() => redrive({ ids: [letter.id] })), dismiss: () => attempt(() => dismiss(letter)) }),
  });

  async function refresh() {
    await shown.begin();
    everything.hidden = !shown.items().length;
  }

  function anew() {
    say('');
    return refresh();
  }

  async function redriveAll() {
    if (confirm('Send every dead letter once more? Those whose cause is not mended come back.')) await redrive({});
  }

  async function redrive(order) {
    const { sent, imports, waiting } = await context.ask('POST', '/api/admin/dead-letters/redrive', order);
    say(`${count(sent, 'message')} sent once more, ${count(imports, 'artist')} imported anew, ${count(waiting, 'letter')} still there.`);
    await refresh();
  }

  async function dismiss(letter) {
    if (!confirm(`Dismiss this message to ${letter.phase} for good? What it asked for is not done.`)) return;
    await context.ask('DELETE', `/api/admin/dead-letters/${encodeURIComponent(letter.id)}`);
    say('It is dismissed.');
    await refresh();
  }

  async function attempt(work) {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  }

  function failed(error) {
    if (!isAborted(error)) say(error.message);
  }

  function say(text) {
    outcome.textContent = text;
  }

  return { panel, refresh, failed };
}

function row(letter, { redrive, dismiss }) {
  return el(
    'li',
    { class: 'row', 'data-phase': letter.phase },
    el(
      'div',
      { class: 'grow' },
      el('div', { class: 'name' }, letter.phase),
      said('div', letter.flaw),
      el('div', { class: 'muted' }, `sent ${moment(letter.sentAt)}, found ${moment(letter.diedAt)}, received ${count(letter.receives, 'time')}`),
      el('details', {}, el('summary', {}, `Body (${letter.bodyLength} characters)`), said('pre', letter.body)),
    ),
    el(
      'div',
      { class: 'side' },
      !letter.cut && button('Send once more', redrive, { 'aria-label': `Send once more: ${letter.id}` }),
      button('Dismiss', dismiss, { 'aria-label': `Dismiss ${letter.id}` }),
    ),
  );
}
