package io.backline.simulation;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** An event bus that does not always listen. */
final class SimulatedBus implements EventBridgeClient {
  private static final double REFUSED = 0.02;

  private final Faults faults;

  SimulatedBus(Faults faults) {
    this.faults = faults;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    Run run = Run.current();
    return run.call(Duration.ofMillis(10), () -> put(run.label() + " tells"));
  }

  private PutEventsResponse put(String what) {
    if (faults.strike(FaultKind.EVENT_REFUSED, REFUSED, what)) {
      throw SdkClientException.create("simulated: the bus is not there");
    }
    return PutEventsResponse.builder().failedEntryCount(0).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
