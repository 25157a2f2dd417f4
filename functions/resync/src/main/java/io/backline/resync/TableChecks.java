package io.backline.resync;

import io.backline.store.integrity.Integrity;
import io.backline.store.integrity.IntegrityReport;
import io.backline.store.integrity.IntegritySlice;
import io.backline.store.integrity.Mode;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong in the tables, by kind; examples are in the log. */
final class TableChecks implements Checks {
  private static final Logger LOG = LoggerFactory.getLogger(TableChecks.class);

  private final Integrity integrity;

  TableChecks(Integrity integrity) {
    this.integrity = integrity;
  }

  @Override
  public Part next(boolean repair, String cursor, BooleanSupplier timeIsUp) {
    Mode mode = repair ? Mode.REPAIR : Mode.DRY_RUN;
    IntegritySlice slice = integrity.check(mode, Optional.ofNullable(cursor), timeIsUp);
    IntegrityReport report = slice.report();
    report.damage().forEach((kind, tally) -> LOG.warn("{}: {}", kind, tally));
    return new Part(report.rows(), CheckCounts.of(report), slice.next().orElse(null));
  }
}
