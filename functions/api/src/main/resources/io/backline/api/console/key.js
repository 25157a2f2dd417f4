// The operator's key: in this tab's session only, and never in an address.
const NAME = 'backline.admin-key';

export function key() {
  return sessionStorage.getItem(NAME);
}

export function keep(given) {
  sessionStorage.setItem(NAME, given);
}

export function forget() {
  sessionStorage.removeItem(NAME);
}
