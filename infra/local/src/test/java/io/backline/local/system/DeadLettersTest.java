package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages that can never be handled, among many that can. */
@Shared(SpotifyMode.EXTENDED)
class DeadLettersTest {
  private static final SampleOptions OPTIONS =
      SampleOptions.defaults().withSpotifyMode(SpotifyMode.EXTENDED);
  private static final String LETTERS = "/api/admin/dead-letters";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  // With the three of the poison 600: half a percent.
  private static final int SOUND = 597;

  @Test
  void exactly_the_poison_dies_and_after_a_redrive_the_rows_are_as_without_it(SharedSystem clean)
      throws IOException {
    try (RunningSystem poisoned = RunningSystem.start(OPTIONS)) {
      String attraction = poisoned.samples().artist(SampleKind.BUSY).tmAttractionId();
      String artistId = clean.api().kickOff(attraction, false).path("artistId").asText();
      PhaseBody ended = ended(poisoned);
      PhaseBody message = new PhaseBody(poisoned.api().kickOff(attraction, false), attraction);
      List<String> poison = List.of(message.of("shows", 99), "{", "\"?\"");

      send(poisoned, poison, ended.of("shows"));

      assertThat(bodies(awaitLetters(poisoned.api(), 3)))
          .containsExactlyInAnyOrderElementsOf(poison);
      poisoned.api().awaitEnd(artistId);

      JsonNode redriven = poisoned.api().adminPost(LETTERS + "/redrive", Map.of("perSecond", 50));

      // What nobody can read would only die again.
      assertThat(redriven.path("sent").asInt()).isZero();
      assertThat(redriven.path("imports").asInt()).isEqualTo(1);
      assertThat(poisoned.api().awaitEnd(artistId).path("stage").asText()).isEqualTo("completed");
      clean.api().awaitRest(artistId);
      poisoned.api().awaitRest(artistId);
      assertThat(poisoned.api().rows(artistId)).isEqualTo(clean.api().rows(artistId)).isNotEmpty();
      assertThat(bodies(awaitLetters(poisoned.api(), 2))).containsExactlyInAnyOrder("{", "\"?\"");
    }
  }

  /** Messages of an import that is over: each is handled and changes nothing. */
  private static PhaseBody ended(RunningSystem running) {
    String attraction = running.samples().artist(SampleKind.SPARSE).tmAttractionId();
    JsonNode accepted = running.api().kickOff(attraction, false);
    running.api().awaitEnd(accepted.path("artistId").asText());
    return new PhaseBody(accepted, attraction);
  }

  private static void send(RunningSystem running, List<String> poison, String sound) {
    List<String> bodies = new ArrayList<>();
    for (String one : poison) {
      bodies.add(one);
      for (int i = 0; i < SOUND / poison.size(); i++) {
        bodies.add(sound);
      }
    }
    bodies.forEach(body -> running.system().send("ShowsQueue", body, Duration.ZERO));
  }

  /** Polls until there are so many at least. */
  private static List<JsonNode> awaitLetters(ApiClient api, int count) {
    return Patience.await(LONGEST_WAIT, () -> letters(api), letters -> letters.size() >= count);
  }

  private static List<JsonNode> letters(ApiClient api) {
    List<JsonNode> letters = new ArrayList<>();
    api.adminGet(LETTERS + "?limit=200").path("items").forEach(letters::add);
    return letters;
  }

  private static List<String> bodies(List<JsonNode> letters) {
    return letters.stream().map(letter -> letter.path("body").asText()).toList();
  }
}
