// Elements without markup: whatever comes from elsewhere goes in as text.

/** An element. Attributes that are null, undefined or false are left out; on… are listeners. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  fill(element, ...children);
  return element;
}

/** Text that people wrote, in whichever direction it runs. */
export function said(name, text, attributes = {}) {
  return el(name, { dir: 'auto', ...attributes }, text ?? '');
}

/** Adds what is there of the children. */
export function fill(element, ...children) {
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren();
  return fill(element, ...children);
}

/** A link to elsewhere, or its text alone where the address is no web address. */
export function outside(url, text, attributes = {}) {
  if (!/^https?:\/\//i.test(url ?? '')) return text;
  return el('a', { href: url, rel: 'noopener noreferrer', target: '_blank', ...attributes }, text);
}

/** A button. While what it began is under way, it begins nothing. */
export function button(text, onclick, attributes = {}) {
  return el('button', { type: 'button', onclick: (event) => busyWhile(event.currentTarget, () => onclick(event)), ...attributes }, text);
}

/** Does the work unless it is under way. The control keeps the focus, as a disabled one does not. */
export async function busyWhile(control, work) {
  if (control.getAttribute('aria-disabled') === 'true') return;
  control.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    control.removeAttribute('aria-disabled');
  }
}

const made = new WeakMap();

/** Brings the children of a list up to date and leaves alone, open or focused, those that have not changed. */
export function reconcile(parent, items, keyOf, render) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const content = JSON.stringify(item);
    let child = old.get(key);
    old.delete(key);
    if (!child || made.get(child) !== content) {
      const fresh = render(item);
      fresh.dataset.key = key;
      made.set(fresh, content);
      if (child) {
        if (child === next) next = fresh;
        child.replaceWith(fresh);
      }
      child = fresh;
    }
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  for (const child of old.values()) child.remove();
}

/** Tells those who listen rather than look. */
export function announce(text) {
  const announcer = document.getElementById('announcer');
  // The same once more is news only where it was gone in between.
  announcer.textContent = '';
  setTimeout(() => (announcer.textContent = text), 50);
}
