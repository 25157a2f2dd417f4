// What an admin decides about a recording.
import { isAborted, send } from './api.js';
import { announce, busyWhile, button, el, replace, said } from './dom.js';
import { forget, key } from './key.js';
import { session } from './storage.js';

const WHO = 'backline.admin-name';
const NAMES = { pin: 'Pin', exclude: 'Exclude' };
const TITLES = { pin: 'Pin it: it belongs to the catalogue', exclude: 'Exclude it: it does not belong to the catalogue' };
const DONE = { pin: 'It is pinned.', exclude: 'It is excluded.' };

function path(context, recording) {
  return `/api/admin/artists/${context.id}/overrides/recordings/${recording.id}`;
}

/** Buttons for what an admin may do about a recording. They are there as long as the key is. */
export function choices(context, recording, ...actions) {
  if (!key()) return [];
  const choice = (text, onclick, what) => button(text, onclick, { 'aria-label': `${what} ${recording.name}`, 'data-needs': 'key' });
  return [
    ...actions.map((action) => choice(NAMES[action], () => decide(context, recording, action), NAMES[action])),
    recording.override && choice('Take back', () => takeBack(context, recording), 'Take back what was decided about'),
  ];
}

/** Asks who decides and why, and then does it. */
function decide(context, recording, action) {
  const by = el('input', { id: 'decide-by', required: true, pattern: '.*\\S.*', title: 'Who decides', maxlength: 100, autocomplete: 'name', value: session.get(WHO) });
  const note = el('input', { id: 'decide-note', maxlength: 500, dir: 'auto' });
  const problem = el('p', { role: 'alert' });
  const form = el(
    'form',
    {},
    el('h2', { id: 'decide-heading' }, TITLES[action]),
    said('p', recording.name),
    el('label', { for: 'decide-by' }, 'Your name'),
    by,
    el('label', { for: 'decide-note' }, 'Why (may stay empty)'),
    note,
    problem,
    el('p', { class: 'buttons' }, el('button', { type: 'submit', class: 'main' }, NAMES[action]), button('Cancel', () => dialog.close())),
  );
  const dialog = el('dialog', { 'aria-labelledby': 'decide-heading', onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busyWhile(form, enter);
  });

  async function enter() {
    const who = by.value.trim();
    const why = note.value.trim();
    const done = await put(context, recording, { action, by: who, ...(why && { note: why }) }, problem);
    if (!done) return;
    session.set(WHO, who);
    dialog.close();
  }

  context.signal.addEventListener('abort', () => dialog.close(), { once: true });
  document.body.append(dialog);
  dialog.showModal();
}

async function put(context, recording, body, problem) {
  try {
    await send('PUT', path(context, recording), { body, key: key(), signal: context.signal });
  } catch (error) {
    if (!isAborted(error)) replace(problem, why(error));
    return false;
  }
  context.tell();
  announce(DONE[body.action]);
  context.changed();
  return true;
}

/** What went wrong; a key that is not good any more is not offered again. */
function why(error) {
  if (error.status !== 401) return error.message;
  forget();
  document.querySelectorAll('[data-needs="key"]').forEach((one) => one.remove());
  return ['The key is not good any more. ', el('a', { href: '/operate' }, 'Give it once more.')];
}

/** The evidence decides again. */
async function takeBack(context, recording) {
  try {
    await send('DELETE', path(context, recording), { key: key(), signal: context.signal });
    context.tell();
    announce('The evidence decides again.');
  } catch (error) {
    if (isAborted(error)) return;
    context.tell(why(error));
  }
  context.changed();
}
