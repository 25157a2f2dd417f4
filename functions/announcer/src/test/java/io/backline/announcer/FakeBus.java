package io.backline.announcer;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** An event bus that notes what it takes. */
final class FakeBus implements EventBridgeClient {
  private static final String IMPORTED = "ArtistImported";

  private final List<PutEventsRequestEntry> taken = new ArrayList<>();
  private final List<JsonNode> imported = new ArrayList<>();
  private boolean away;

  /** From now on nothing arrives, or everything again. */
  void away(boolean isAway) {
    away = isAway;
  }

  /** The news that came since the last time, as "ShowAnnounced". */
  List<String> types() {
    List<String> types = news().map(PutEventsRequestEntry::detailType).toList();
    taken.clear();
    return types;
  }

  /** The details of news that came and were not looked at by {@link #types}. */
  List<JsonNode> details() {
    return news().map(PutEventsRequestEntry::detail).map(Json::read).toList();
  }

  private Stream<PutEventsRequestEntry> news() {
    return taken.stream().filter(entry -> !entry.detailType().equals(IMPORTED));
  }

  List<PutEventsRequestEntry> entries() {
    return List.copyOf(taken);
  }

  /** The details of imports that came to a good end, whether looked at or not. */
  List<JsonNode> imported() {
    return List.copyOf(imported);
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    if (away) {
      throw SdkClientException.create("the bus is away");
    }
    taken.addAll(request.entries());
    request.entries().stream()
        .filter(entry -> entry.detailType().equals(IMPORTED))
        .forEach(entry -> imported.add(Json.read(entry.detail())));
    return PutEventsResponse.builder().failedEntryCount(0).build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
