package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Progress as subscribers hear it and as pollers read it. */
class ProgressTest {
  private static RunningSystem running;
  private static ApiClient api;

  @BeforeAll
  static void start() throws IOException {
    running = RunningSystem.start(SampleOptions.defaults().withLatency(Duration.ofMillis(20)));
    api = running.api();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void who_subscribes_right_after_kick_off_hears_rising_revisions_and_the_end() {
    String artistId = kickOff(SampleKind.BUSY);
    try (ProgressListener listener = connect().subscribe(artistId)) {
      List<JsonNode> documents = listener.untilEnd();

      assertThat(documents)
          .extracting(document -> document.path("revision").asLong())
          .isSortedAccordingTo(Comparator.naturalOrder())
          .doesNotHaveDuplicates();
      assertThat(documents)
          .extracting(document -> document.path("progress").asInt())
          .isSortedAccordingTo(Comparator.naturalOrder());
      assertThat(documents).hasSizeGreaterThan(5);
      // What goes on behind the end may have changed it since.
      JsonNode now = api.get("/api/artists/" + artistId + "/status");
      JsonNode end = documents.getLast();
      assertThat(end.path("completedAt")).isEqualTo(now.path("completedAt"));
      assertThat(end.path("revision").asLong()).isLessThanOrEqualTo(now.path("revision").asLong());
    }
  }

  @Test
  void who_subscribes_after_the_end_hears_it_at_once() {
    String artistId = kickOff(SampleKind.SPARSE);
    JsonNode end = api.awaitRest(artistId);
    try (ProgressListener listener = connect().subscribe(artistId)) {
      assertThat(listener.next()).isEqualTo(end);
    }
  }

  @Test
  void subscribing_again_brings_the_current_document_again() {
    String artistId = kickOff(SampleKind.SPARSE);
    JsonNode end = api.awaitRest(artistId);
    try (ProgressListener listener = connect().subscribe(artistId)) {
      listener.next();

      assertThat(listener.subscribe(artistId).next()).isEqualTo(end);
    }
  }

  @Test
  void an_artist_nobody_asked_for_is_a_problem() {
    try (ProgressListener listener = connect().subscribe("no-such-artist")) {
      assertThat(listener.next().path("code").asText()).isEqualTo("artist-not-found");
    }
  }

  @Test
  void a_ping_is_answered_and_nonsense_is_a_problem() {
    try (ProgressListener listener = connect()) {
      assertThat(listener.say("{\"action\": \"ping\"}").next().path("action").asText())
          .isEqualTo("pong");
      assertThat(listener.say("{nope").next().path("code").asText()).isEqualTo("invalid-action");
    }
  }

  private static String kickOff(SampleKind kind) {
    return api.kickOff(running.samples().artist(kind).tmAttractionId(), true)
        .path("artistId")
        .asText();
  }

  private static ProgressListener connect() {
    return ProgressListener.connect(running.system().webSocket());
  }
}
