package io.backline.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.backline.model.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The event bus, where others hear of what is new. */
public final class EventBus {
  private static final String SOURCE = "backline";

  // What a PutEvents call takes.
  private static final int MAX_ENTRIES = 10;
  private static final int MAX_BYTES = 250_000;

  private static final int MAX_ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final EventBridgeClient eventBridge;
  private final String bus;

  public EventBus(EventBridgeClient eventBridge, String bus) {
    this.eventBridge = requireNonNull(eventBridge, "eventBridge is null");
    this.bus = requireNonNull(bus, "bus is null");
  }

  /** The bus that the environment names. */
  public static EventBus of(Environment environment) {
    return new EventBus(
        AwsClients.configure(EventBridgeClient.builder(), "EVENTBRIDGE", environment).build(),
        environment.require("EVENT_BUS"));
  }

  /**
   * Puts them on the bus, in this order.
   *
   * @throws IllegalStateException where the bus did not take all of them, even after some tries:
   *     those that it took come again when they are put again
   */
  public void put(List<? extends Announcement> news) {
    List<PutEventsRequestEntry> batch = new ArrayList<>();
    int bytes = 0;
    for (Announcement one : news) {
      PutEventsRequestEntry entry = entry(one);
      int size = entry.detail().getBytes(UTF_8).length;
      if (batch.size() == MAX_ENTRIES || (!batch.isEmpty() && bytes + size > MAX_BYTES)) {
        putAll(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(entry);
      bytes += size;
    }
    putAll(batch);
  }

  private PutEventsRequestEntry entry(Announcement one) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(one.type())
        .detail(Json.write(one))
        .build();
  }

  private void putAll(List<PutEventsRequestEntry> batch) {
    List<PutEventsRequestEntry> left = batch;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<PutEventsRequestEntry> tried = left;
      PutEventsResponse answer = eventBridge.putEvents(request -> request.entries(tried));
      left = refused(tried, answer);
      if (!left.isEmpty()) {
        pause(attempt, answer);
      }
    }
  }

  private static List<PutEventsRequestEntry> refused(
      List<PutEventsRequestEntry> tried, PutEventsResponse answer) {
    List<PutEventsRequestEntry> refused = new ArrayList<>();
    if (answer.failedEntryCount() > 0) {
      for (int i = 0; i < tried.size(); i++) {
        if (answer.entries().get(i).errorCode() != null) {
          refused.add(tried.get(i));
        }
      }
    }
    return refused;
  }

  private static void pause(int attempt, PutEventsResponse answer) {
    IllegalStateException failure =
        new IllegalStateException(
            "the event bus did not take %d of %d events"
                .formatted(answer.failedEntryCount(), answer.entries().size()));
    if (attempt >= MAX_ATTEMPTS) {
      throw failure;
    }
    try {
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
