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
final class WrapupBeans {

  @Singleton
  PhaseRunner runner(Environment environment) {
    PhaseParts parts = PhaseParts.of(environment);
    EventBridgeClient eventBridge =
        AwsClients.configure(EventBridgeClient.builder(), "EVENTBRIDGE", environment).build();
    WrapupPhase phase =
        new WrapupPhase(
            parts.library(),
            new Announcements(eventBridge, environment.require("EVENT_BUS")),
            parts.clock());
    return parts.runner(PhaseName.WRAP_UP, phase);
  }
}
