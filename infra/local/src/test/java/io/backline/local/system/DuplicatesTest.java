package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ReceivedEvent;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every message of an import comes three times, beside the first or behind it. */
@Shared(SpotifyMode.EXTENDED)
class DuplicatesTest {
  private static final Set<String> SETTLED = Set.of("completed", "skipped", "failed");
  private static final SampleOptions OPTIONS =
      SampleOptions.defaults()
          .withSpotifyMode(SpotifyMode.EXTENDED)
          .withLatency(Duration.ofMillis(40));

  @Test
  void messages_that_come_three_times_make_the_same_rows_and_one_announcement(SharedSystem clean)
      throws IOException {
    assumeTrue(
        System.getenv("AWS_ENDPOINT_URL") == null, "only the embedded event bus can be read");
    try (RunningSystem running = RunningSystem.start(OPTIONS)) {
      String attraction = running.samples().artist(SampleKind.BUSY).tmAttractionId();
      clean.api().kickOff(attraction, false);
      JsonNode accepted = running.api().kickOff(attraction, false);
      String artistId = accepted.path("artistId").asText();
      PhaseBody message = new PhaseBody(accepted, attraction);

      // Each phase sends one message here, so these are the second and the third of each.
      sendTwice(running, "IdentityQueue", message.of("identity"), 0);
      sendTwice(running, "ShowsQueue", message.of("shows"), 0);
      await(running.api(), artistId, List.of("identity"));
      sendTwice(running, "CatalogQueue", message.of("catalog"), 0);
      sendTwice(running, "EvidenceQueue", message.of("evidence"), 0);
      await(running.api(), artistId, List.of("shows", "catalog", "evidence"));
      sendTwice(running, "WrapupQueue", message.of("wrapUp"), 1);
      running.api().awaitEnd(artistId);
      sendTwice(running, "EnrichmentQueue", message.of("enrichment"), 5);
      sendTwice(running, "SetlistsQueue", message.of("setlists"), 0);

      clean.api().awaitRest(artistId);
      JsonNode end = running.api().awaitRest(artistId);
      assertThat(end.path("stage").asText()).isEqualTo("completed");
      assertThat(running.api().rows(artistId)).isEqualTo(clean.api().rows(artistId)).isNotEmpty();
      assertThat(running.system().events())
          .extracting(ReceivedEvent::detailType)
          .containsExactly("ArtistImported");
      assertThat(running.api().adminGet("/api/admin/dead-letters").path("items")).isEmpty();
    }
  }

  private static void sendTwice(RunningSystem running, String queue, String body, int seconds) {
    running.system().send(queue, body, Duration.ofSeconds(seconds));
    running.system().send(queue, body, Duration.ofSeconds(seconds));
  }

  private static void await(ApiClient api, String artistId, List<String> phases) {
    api.await(artistId, progress -> phases.stream().allMatch(phase -> isSettled(progress, phase)));
  }

  private static boolean isSettled(JsonNode progress, String phase) {
    return SETTLED.contains(progress.at("/phases/" + phase + "/state").asText());
  }
}
