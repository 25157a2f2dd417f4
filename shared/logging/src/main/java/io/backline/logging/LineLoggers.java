package io.backline.logging;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.MDCAdapter;

/** The loggers, by name, and the one place where lines leave. */
final class LineLoggers implements ILoggerFactory {
  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final LogLevels levels;
  private final LineFormat format;
  private final Consumer<String> out;
  private final MDCAdapter keys;
  private final Clock clock;

  /**
   * @param out takes each line in one piece
   */
  LineLoggers(
      LogLevels levels, LineFormat format, Consumer<String> out, MDCAdapter keys, Clock clock) {
    this.levels = levels;
    this.format = format;
    this.out = out;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Logger getLogger(String name) {
    return loggers.computeIfAbsent(name, added -> new LineLogger(added, this));
  }

  boolean letThrough(String logger, Level level) {
    return levels.letThrough(logger, level);
  }

  void write(Level level, String logger, String message, Throwable thrown) {
    Map<String, String> found = Objects.requireNonNullElse(keys.getCopyOfContextMap(), Map.of());
    String name = logger.substring(logger.lastIndexOf('.') + 1);
    String text = Objects.requireNonNullElse(message, "null");
    out.accept(format.format(new LogLine(clock.instant(), level, name, text, found, thrown)));
  }
}
