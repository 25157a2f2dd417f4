package io.backline.wrapup;

import io.backline.model.Meter;
import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.EventBus;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Factory
public final class WrapupBeans {

  @Singleton
  PhaseRunner runner(Environment environment, Meter meter) {
    PhaseParts parts = PhaseParts.of(environment, meter);
    return runner(parts, EventBus.of(environment));
  }

  /** The same over given parts. */
  public static PhaseRunner runner(PhaseParts parts, EventBus bus) {
    WrapupPhase phase = new WrapupPhase(parts.library(), bus, parts.clock());
    return parts.runner(PhaseName.WRAP_UP, phase);
  }
}
