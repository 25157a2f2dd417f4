// The API as the console uses it.

/** A request that came to nothing. status is 0 where no answer came at all. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? 'The server answered with an error.');
    this.status = status;
    this.code = problem.code ?? null;
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
  try {
    response = await fetch(path, { method, headers, signal, cache, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, { detail: 'The server cannot be reached.' });
  }
  const text = await response.text();
  const json = parse(text);
  if (!response.ok) throw new ApiError(response.status, json ?? {});
  return json;
}

function parse(text) {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the request was given up by ourselves. */
export function isAborted(error) {
  return error.name === 'AbortError';
}
