package io.backline.runtime;

import io.backline.model.Phase;
import io.backline.model.PhaseName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * A driver's clock: whoever looks at it after a phase has come so far finds that another run has
 * taken the phase, and does not know it yet.
 */
public final class TakeoverClock extends Clock {
  private final PhaseDriver driver;
  private final String artistId;
  private final PhaseName name;
  private final Predicate<Phase> soFar;

  public TakeoverClock(
      PhaseDriver driver, String artistId, PhaseName name, Predicate<Phase> soFar) {
    this.driver = driver;
    this.artistId = artistId;
    this.name = name;
    this.soFar = soFar;
  }

  @Override
  public Instant instant() {
    driver
        .jobs()
        .find(artistId)
        .filter(job -> soFar.test(job.phases().get(name)))
        .ifPresent(
            job ->
                driver
                    .jobs()
                    .change(
                        artistId, job.jobId(), name, phase -> phase.heldBy("another run", null)));
    return driver.clock().instant();
  }

  @Override
  public ZoneId getZone() {
    return driver.clock().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
