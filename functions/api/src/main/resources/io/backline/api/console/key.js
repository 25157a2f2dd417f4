// The operator's key: in this tab's session only, and never in an address.
import { session } from './storage.js';

const NAME = 'backline.admin-key';

export function key() {
  return session.get(NAME);
}

export function keep(given) {
  session.set(NAME, given);
}

export function forget() {
  session.remove(NAME);
}
