// Asking for imports.
import { send } from './api.js';

const MOST_WARMED = 5;
const warmed = new Set();
const begun = new Set();

/** Imports at once, for whoever waits; answers what POST /api/artists/import does. */
export async function begin(attraction, options = {}) {
  const accepted = await ask(attraction, options);
  begun.add(attraction.tmAttractionId);
  return accepted;
}

/** Whether this page has begun to import it: an answer from before does not know. */
export function wasBegun({ tmAttractionId }) {
  return begun.has(tmAttractionId);
}

/** Imports in the background what a fan seems about to choose: once each, and a few a page at most. */
export function warm(item) {
  if (item.imported || wasBegun(item) || warmed.has(item.tmAttractionId) || warmed.size >= MOST_WARMED) return;
  warmed.add(item.tmAttractionId);
  ask(item, { priority: 'background' }).catch(() => {});
}

function ask(attraction, options) {
  return send('POST', '/api/artists/import', { body: { ...order(attraction), ...options } });
}

function order({ tmAttractionId, name }) {
  return isUsable(name) ? { tmAttractionId, name } : { tmAttractionId };
}

/** The API refuses what no name is made of, and the import finds out by itself. */
function isUsable(name) {
  return Boolean(name?.trim()) && name.length <= 200 && !/\p{C}/u.test(name);
}
