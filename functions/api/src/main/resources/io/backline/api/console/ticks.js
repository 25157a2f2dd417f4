// What goes by the time of day stays true on a page that is left open.

const MINUTE_MILLIS = 60_000;

/** Does it every minute while somebody may look, and as soon as somebody looks again. */
export function everyMinute(signal, work) {
  const seen = () => document.hidden || work();
  const timer = setInterval(seen, MINUTE_MILLIS);
  document.addEventListener('visibilitychange', seen, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
