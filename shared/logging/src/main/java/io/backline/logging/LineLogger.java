package io.backline.logging;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One logger; markers mean nothing here. */
final class LineLogger extends LegacyAbstractLogger {
  private final transient LineLoggers loggers;

  LineLogger(String name, LineLoggers loggers) {
    this.name = name;
    this.loggers = loggers;
  }

  @Override
  public boolean isTraceEnabled() {
    return loggers.letThrough(name, Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return loggers.letThrough(name, Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return loggers.letThrough(name, Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return loggers.letThrough(name, Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return loggers.letThrough(name, Level.ERROR);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
    loggers.write(level, name, MessageFormatter.basicArrayFormat(pattern, arguments), thrown);
  }
}
