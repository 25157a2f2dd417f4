package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

final class EventBusTest {
  private LocalSystem system;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    system = LocalSystem.start(SmallSystem.in(directory).options());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void an_event_is_kept_with_the_rules_that_it_matched() {
    put("backline-small", "small", "{\"count\": 2}");
    put("backline-small", "small", "{\"count\": 1}");
    put("backline-small", "other", "{\"count\": 2}");
    assertThat(system.events())
        .extracting(ReceivedEvent::rules)
        .containsExactly(List.of("Rule"), List.of(), List.of());
    assertThat(system.events().getFirst().json())
        .contains("\"detail\":{\"count\":2}")
        .contains("\"detail-type\":\"Counted\"");
  }

  @Test
  void a_bus_that_does_not_exist_is_a_failed_entry() {
    PutEventsResponse answer = put("elsewhere", "small", "{}");
    assertThat(answer.failedEntryCount()).isEqualTo(1);
    assertThat(answer.entries().getFirst().errorMessage()).contains("elsewhere");
  }

  @Test
  void the_last_thousand_are_kept() {
    for (int i = 0; i < 1_003; i++) {
      put("backline-small", "small", "{\"number\": %d}".formatted(i));
    }
    assertThat(system.events()).hasSize(1_000);
    assertThat(system.events().getFirst().json()).contains("\"number\":3}");
    assertThat(system.events().getLast().json()).contains("\"number\":1002}");
  }

  private PutEventsResponse put(String bus, String source, String detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(source)
            .detailType("Counted")
            .detail(detail)
            .build();
    return system.backend().clients().events().putEvents(request -> request.entries(entry));
  }
}
