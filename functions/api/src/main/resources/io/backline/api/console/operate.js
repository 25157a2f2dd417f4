// What the operator looks after.
import { send } from './api.js';
import { busyWhile, button, el, replace } from './dom.js';
import { budgets } from './budgets.js';
import { health } from './health.js';
import { jobs } from './jobs.js';
import { forget, keep, key } from './key.js';
import { letters } from './letters.js';
import { tabs } from './tabs.js';
import { trending } from './trending.js';

// What a header takes.
const PLAIN = /^[\x21-\x7e]+$/;

export async function show(main, place) {
  document.title = 'Operate · Backline';
  if (key()) board(main, place);
  else ask(main, place, '');
}

function ask(main, place, problem) {
  const field = el('input', { id: 'admin-key', type: 'password', required: true, autocomplete: 'off', spellcheck: 'false' });
  const note = el('p', { role: 'alert' }, problem);
  const form = el(
    'form',
    { class: 'key' },
    el('label', { for: 'admin-key' }, 'Admin key'),
    field,
    el('button', { type: 'submit', class: 'main' }, 'Open'),
    note,
    el('p', { class: 'muted' }, 'It stays in this tab until you close it.'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busyWhile(form, enter);
  });

  async function enter() {
    const given = field.value.trim();
    if (!PLAIN.test(given)) {
      note.textContent = 'A key has no spaces, and no letters with accents.';
      return;
    }
    try {
      await send('GET', '/api/admin/jobs?limit=1', { key: given, signal: place.signal });
    } catch (error) {
      note.textContent = error.status === 401 ? 'That is not the key.' : error.message;
      return;
    }
    keep(given);
    board(main, place);
    main.querySelector('h1').focus();
  }

  replace(main, el('h1', { tabindex: '-1' }, 'Operate'), form);
}

function board(main, place) {
  const context = {
    signal: place.signal,
    /** A request with the operator's key; without a good one, the page asks for it again. */
    ask: async (method, path, body) => {
      try {
        return await send(method, path, { body, key: key(), signal: place.signal });
      } catch (error) {
        if (error.status === 401) {
          forget();
          ask(main, place, 'The key is not good any more.');
          main.querySelector('#admin-key').focus();
        }
        throw error;
      }
    },
  };
  const parts = [
    ['jobs', 'Jobs', jobs(context)],
    ['letters', 'Dead letters', letters(context)],
    ['providers', 'Providers and queues', budgets(context)],
    ['schedule', 'Schedule', health(context)],
  ].map(([id, label, part]) => ({ id, label, panel: part.panel, onOpen: () => open(part) }));
  const ranking = el('section', { id: 'panel-trending' });
  parts.push({ id: 'trends', label: 'Trending', panel: ranking, onOpen: () => replace(ranking, trending(place.signal)) });
  const all = tabs('Operate', parts);
  replace(
    main,
    el('div', { class: 'heading' }, el('h1', { tabindex: '-1' }, 'Operate'), button('Forget the key', () => leave(main, place), { class: 'quiet' })),
    all.element,
  );
  all.start();
}

async function open(part) {
  try {
    await part.refresh();
  } catch (error) {
    part.failed(error);
  }
}

function leave(main, place) {
  forget();
  ask(main, place, '');
}
