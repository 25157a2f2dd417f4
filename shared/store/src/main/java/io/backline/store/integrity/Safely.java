package io.backline.store.integrity;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the others not wait for an artist that cannot be looked at. */
final class Safely {
  private static final Logger LOG = LoggerFactory.getLogger(Safely.class);

  private Safely() {}

  static IntegrityReport check(String artistId, Supplier<IntegrityReport> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      LOG.error("the rows of {} could not be checked", artistId, e);
      return IntegrityReport.FAILED;
    }
  }
}
