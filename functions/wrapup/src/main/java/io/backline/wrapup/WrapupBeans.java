package io.backline.wrapup;

import io.backline.model.PhaseName;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** What the function is made of. */
@Factory
public final class WrapupBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    PhaseParts parts = PhaseParts.of(environment);
    EventBridgeClient eventBridge =
        AwsClients.configure(EventBridgeClient.builder(), "EVENTBRIDGE", environment).build();
    return runner(parts, eventBridge, environment.require("EVENT_BUS"));
  }

  /** The same over given parts. */
  public static PhaseRunner runner(PhaseParts parts, EventBridgeClient eventBridge, String bus) {
    WrapupPhase phase =
        new WrapupPhase(parts.library(), new Announcements(eventBridge, bus), parts.clock());
    return parts.runner(PhaseName.WRAP_UP, phase);
  }
}
