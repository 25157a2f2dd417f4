package io.backline.announcer;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** An event bus that notes what it takes. */
final class FakeBus implements EventBridgeClient {
  private final List<PutEventsRequestEntry> taken = new ArrayList<>();
  private boolean away;

  /** From now on nothing arrives, or everything again. */
  void away(boolean isAway) {
    away = isAway;
  }

  /** What came since the last time, as "ShowAnnounced". */
  List<String> types() {
    List<String> types = taken.stream().map(PutEventsRequestEntry::detailType).toList();
    taken.clear();
    return types;
  }

  /** The details of what came and was not looked at by {@link #types}. */
  List<JsonNode> details() {
    return taken.stream().map(PutEventsRequestEntry::detail).map(Json::read).toList();
  }

  List<PutEventsRequestEntry> entries() {
    return List.copyOf(taken);
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    if (away) {
      throw SdkClientException.create("the bus is away");
    }
    taken.addAll(request.entries());
    return PutEventsResponse.builder().failedEntryCount(0).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
