package io.backline.simulation;

import io.backline.runtime.Json;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** An event bus that does not always listen. */
final class SimulatedBus implements EventBridgeClient {
  private static final double REFUSED = 0.02;

  private static final Set<String> ENDS = Set.of("ArtistImported", "ImportFailed");

  private final Faults faults;
  private final Set<String> told = new TreeSet<>();

  SimulatedBus(Faults faults) {
    this.faults = faults;
  }

  /** The events that told of an import's end, copies left out. */
  Set<String> told() {
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
    request.entries().stream()
        .filter(entry -> ENDS.contains(entry.detailType()))
        .forEach(entry -> told.add(Json.read(entry.detail()).path("eventId").asText()));
    return PutEventsResponse.builder().failedEntryCount(0).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
