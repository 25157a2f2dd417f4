package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  private static final Reply FOUND = Reply.ok("{\"id\": \"A1\"}");

  private final LocalProvider provider = LocalProvider.start(LocalProvider.impatient(1_000));

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void one_connection_serves_call_after_call() {
    provider.answers(FOUND, FOUND.compressed(), Reply.of(404, "{}"), Reply.of(400, "no"), FOUND);

    attraction();
    attraction();
    refused(this::attraction);
    refused(this::attraction);
    attraction();

    assertThat(provider.calls()).hasSize(5);
    assertThat(provider.connections()).hasSize(1);
  }

  @Test
  void many_bodies_that_were_not_read_to_their_end_leave_no_connection_behind() {
    provider.answers(Reply.ok("x".repeat(100_000)));

    for (int i = 0; i < 6; i++) {
      broken(this::attraction);
    }

    provider.answers(FOUND);
    assertThat(provider.ticketmaster().attraction("A1")).isPresent();
  }

  private void attraction() {
    provider.ticketmaster().attraction("A1");
  }
}
