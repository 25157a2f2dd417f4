// Facts that stand side by side.
import { el, said } from './dom.js';

/** Each is in a span of its own, so that none of theirs turns our words round. */
export function facts(name, all, attributes = {}, between = ' · ') {
  const present = all.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '');
  return el(name, attributes, present.map((fact, index) => [index > 0 && between, said('span', fact)]));
}

/** A name where nothing can isolate it, such as a window's title: without what turns text round. */
export function unturned(name) {
  return name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
