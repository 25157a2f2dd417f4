package io.backline.logging;

import java.time.Clock;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Found by SLF4J in {@code META-INF/services}. */
public final class LineProvider implements SLF4JServiceProvider {
  private final BasicMarkerFactory markers = new BasicMarkerFactory();
  // Threads inherit a copy, virtual ones as well.
  private final BasicMDCAdapter mdc = new BasicMDCAdapter();
  private final LineLoggers loggers =
      new LineLoggers(
          LogLevels.of(System.getenv("LOG_LEVEL"), System.getProperty(LogLevels.PROPERTY)),
          "JSON".equals(System.getenv("AWS_LAMBDA_LOG_FORMAT"))
              ? new JsonLines()
              : new PlainLines(),
          line -> System.err.print(line),
          mdc,
          Clock.systemUTC());

  @Override
  public void initialize() {
    // Everything is made already.
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }
}
