// Pictures from wherever providers keep them; the initial where there is none.
import { el } from './dom.js';

/** A picture of somebody named, which says nothing to those who listen: the name stands beside it. */
export function picture(url, name, size) {
  const initial = el('span', { class: `picture initial ${size}`, 'aria-hidden': 'true' }, [...(name ?? '').trim()][0] ?? '♪');
  if (!isLoadable(url)) return initial;
  const image = el('img', { class: `picture ${size}`, src: url, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
  image.addEventListener('error', () => image.replaceWith(initial), { once: true });
  return image;
}

/** Sample providers name hosts that by their ending cannot exist (RFC 6761). */
function isLoadable(address) {
  const url = parsed(address);
  return url?.protocol === 'https:' && !url.hostname.endsWith('.invalid');
}

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
