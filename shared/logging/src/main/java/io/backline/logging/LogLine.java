package io.backline.logging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.slf4j.event.Level;

/**
 * What one line says.
 *
 * @param logger without its package
 * @param keys what the line is found by
 * @param thrown or null
 */
record LogLine(
    Instant at,
    Level level,
    String logger,
    String message,
    Map<String, String> keys,
    Throwable thrown) {
  LogLine {
    requireNonNull(at, "at is null");
    requireNonNull(level, "level is null");
    requireNonNull(logger, "logger is null");
    requireNonNull(message, "message is null");
    requireNonNull(keys, "keys is null");
  }
}
