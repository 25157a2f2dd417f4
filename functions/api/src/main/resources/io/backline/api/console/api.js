// The API as the console uses it.

/**
 * A request that came to nothing. status is 0 where no answer came at all; retryAfter is how many
 * seconds the server asks to wait, or null.
 */
export class ApiError extends Error {
  constructor(status, problem, retryAfter = null) {
    super(problem?.detail ?? problem?.title ?? 'The server answered with an error.');
    this.status = status;
    this.code = problem?.code ?? null;
    this.retryAfter = retryAfter;
  }
}

/** Reads; by default the server is asked whether the browser's copy still holds. */
export function get(path, { signal, key, cache = 'no-cache' } = {}) {
  return send('GET', path, { signal, key, cache });
}

/** Sends a request and answers its JSON, or null where it has none. */
export async function send(method, path, { body, signal, key, cache = 'no-store' } = {}) {
  const headers = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers.authorization = `Bearer ${key}`;
  let response;
  let text;
  try {
    response = await fetch(path, { method, headers, signal, cache, body: body === undefined ? undefined : JSON.stringify(body) });
    text = await response.text();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, { detail: 'The server cannot be reached.' });
  }
  if (!response.ok) throw new ApiError(response.status, parsed(text), Number(response.headers.get('retry-after')) || null);
  const json = parsed(text);
  // A network that wants to be signed in to answers with a page of its own.
  if (json === undefined) throw new ApiError(response.status, { detail: 'Something else than the server has answered.' });
  return json;
}

/** Null for nothing, undefined where it is no JSON. */
function parsed(text) {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the request was given up by ourselves. */
export function isAborted(error) {
  return error.name === 'AbortError';
}
