package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What fans do arrives through the gateway, with where it comes from. */
class ActivityTest {

  @Test
  void fans_are_counted_at_a_rate_and_nobody_trends_before_that_was_calculated()
      throws IOException {
    Map<String, String> settings = new HashMap<>(RunningSystem.UNHURRIED);
    settings.put("ACTIVITY_PER_MINUTE", "3");
    try (RunningSystem running =
        RunningSystem.start(SampleOptions.defaults(), settings, Optional.empty())) {
      ApiClient api = running.api();
      String attraction = running.samples().artist(SampleKind.SPARSE).tmAttractionId();
      String artistId = api.kickOff(attraction, false).path("artistId").asText();

      // More than fit into two minutes, as the first may end meanwhile.
      var answers =
          IntStream.range(0, 7).mapToObj(_ -> api.postActivity(artistId, "view")).toList();
      assertThat(answers).extracting(HttpResponse::statusCode).contains(204, 429);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 429)
          .allMatch(answer -> answer.headers().firstValueAsLong("retry-after").orElseThrow() > 0);

      JsonNode trending = api.get("/api/trending?period=week");
      assertThat(trending.path("items")).isEmpty();
      assertThat(trending.path("period").asText()).isEqualTo("week");
    }
  }
}
