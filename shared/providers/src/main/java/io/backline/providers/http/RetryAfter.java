package io.backline.providers.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header: seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** The longest pause ever seen, a whole day of Spotify's: spotDL issue 2585. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** When to go on, from now to a day ahead; empty where the text is neither form. */
  static Optional<Instant> parse(String text, Instant now) {
    return read(text.strip(), now).map(until -> within(until, now));
  }

  private static Optional<Instant> read(String text, Instant now) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(now.plusSeconds(Long.parseLong(text)));
    }
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant within(Instant until, Instant now) {
    Instant latest = now.plus(LONGEST);
    if (until.isBefore(now)) {
      return now;
    }
    return until.isAfter(latest) ? latest : until;
  }
}
