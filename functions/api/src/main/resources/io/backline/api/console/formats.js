// Figures and times in words.

const numbers = new Intl.NumberFormat();

export function number(value) {
  return numbers.format(value);
}

/** 0.186 is "19 %"; what is not nothing is not told as nothing. */
export function percent(share) {
  const whole = Math.round(100 * share);
  return whole === 0 && share > 0 ? '<1 %' : `${whole} %`;
}

export function count(value, one, many = `${one}s`) {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

/** A local time of the reader's: "14:05", with the day where it is not today. */
export function moment(iso) {
  const at = new Date(iso);
  const today = new Date().toDateString() === at.toDateString();
  return at.toLocaleString(undefined, today ? { hour: '2-digit', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' });
}

/** A local day of the reader's, such as 2026-11-22. */
export function dayOf(iso) {
  const at = new Date(iso);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const spans = [['day', 86400], ['hour', 3600], ['minute', 60]];

/** "3 minutes ago", "in 2 hours". */
export function ago(iso) {
  const seconds = (new Date(iso) - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  for (const [unit, length] of spans) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return seconds > 0 ? 'in a moment' : 'just now';
}

/** A day at the venue (yyyy-MM-dd), which the reader's time zone must not shift. */
export function day(localDate, options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }) {
  return new Date(`${localDate}T00:00:00Z`).toLocaleDateString(undefined, { ...options, timeZone: 'UTC' });
}

/** A time at the venue (HH:mm:ss). */
export function clock(localTime) {
  return new Date(`1970-01-01T${localTime}Z`).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
}

/** The zone's short name at that moment, such as EST. */
export function zone(timezone, iso) {
  if (!timezone) return '';
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'short' }).formatToParts(iso ? new Date(iso) : new Date());
    return parts.find((part) => part.type === 'timeZoneName').value;
  } catch {
    return timezone;
  }
}

export function country(code) {
  try {
    return code ? new Intl.DisplayNames(undefined, { type: 'region' }).of(code) : '';
  } catch {
    return code;
  }
}

/** 214000 is "3:34". */
export function length(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "1 h 4 min", "12 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
