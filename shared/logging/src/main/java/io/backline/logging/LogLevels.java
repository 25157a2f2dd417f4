package io.backline.logging;

import java.util.Locale;
import org.slf4j.event.EventConstants;
import org.slf4j.event.Level;

/** The least that a line has to be, for Backline's own loggers and for all others. */
record LogLevels(int own, int others) {
  /** A system property that goes before {@code LOG_LEVEL}; it may also be {@code off}. */
  static final String PROPERTY = "backline.log";

  private static final String OWN = "io.backline.";
  private static final int OFF = Integer.MAX_VALUE;

  /** As variable and property say; what cannot be read is info. */
  static LogLevels of(String variable, String property) {
    int own = read(property == null ? variable : property);
    return new LogLevels(own, Math.max(own, EventConstants.WARN_INT));
  }

  boolean letThrough(String logger, Level level) {
    return level.toInt() >= (logger.startsWith(OWN) ? own : others);
  }

  private static int read(String word) {
    return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
      case "trace" -> EventConstants.TRACE_INT;
      case "debug" -> EventConstants.DEBUG_INT;
      case "warn" -> EventConstants.WARN_INT;
      case "error" -> EventConstants.ERROR_INT;
      case "off" -> OFF;
      default -> EventConstants.INFO_INT;
    };
  }
}
