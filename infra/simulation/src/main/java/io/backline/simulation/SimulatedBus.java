package io.backline.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** An event bus that counts what it is told. */
final class SimulatedBus implements EventBridgeClient {
  private static final double REFUSED = 0.02;

  private final Faults faults;
  private final Map<String, Integer> told = new TreeMap<>();

  SimulatedBus(Faults faults) {
    this.faults = faults;
  }

  /** How often each event was told, by its content. */
  Map<String, Integer> told() {
    return told;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    Run run = Run.current();
    return run.call(Duration.ofMillis(10), () -> put(run.label() + " tells", request));
  }

  private PutEventsResponse put(String what, PutEventsRequest request) {
    if (faults.strike(FaultKind.EVENT_REFUSED, REFUSED, what)) {
      throw SdkClientException.create("simulated: the bus is not there");
    }
    request.entries().forEach(entry -> told.merge(entry.detail(), 1, Integer::sum));
    return PutEventsResponse.builder().failedEntryCount(0).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
