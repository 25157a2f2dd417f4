package io.backline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backline.samples.data.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events under infra/samples/events ask for an artist that the sample providers know. */
class SampleEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EVENTS =
      Path.of(System.getProperty("backline.root"), "infra", "samples", "events");
  private static final String DEFAULT_ARTIST =
      Truths.of(World.make(1, LocalDate.EPOCH)).getFirst().tmAttractionId();

  @Test
  void the_api_event_imports_the_default_artist() throws IOException {
    JsonNode event = JSON.readTree(EVENTS.resolve("api.json").toFile());
    assertThat(event.get("rawPath").textValue()).isEqualTo("/api/artists/import");
    assertThat(attraction(event)).isEqualTo(DEFAULT_ARTIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "shows", "catalog", "wrapup"})
  void a_queue_event_is_a_phase_of_the_default_artist(String name) throws IOException {
    JsonNode record = JSON.readTree(EVENTS.resolve(name + ".json").toFile()).at("/Records/0");
    assertThat(attraction(record)).isEqualTo(DEFAULT_ARTIST);
    assertThat(JSON.readTree(record.get("body").textValue()).get("phase").textValue())
        .isEqualToIgnoringCase(name);
  }

  private static String attraction(JsonNode message) throws IOException {
    return JSON.readTree(message.get("body").textValue()).get("tmAttractionId").textValue();
  }

  @Test
  void the_stream_event_is_the_job_of_the_default_artist() throws IOException {
    JsonNode image =
        JSON.readTree(EVENTS.resolve("push.json").toFile()).at("/Records/0/dynamodb/NewImage");
    assertThat(image.at("/sk/S").textValue()).isEqualTo("JOB");
    assertThat(image.at("/tmAttractionId/S").textValue()).isEqualTo(DEFAULT_ARTIST);
  }

  @Test
  void the_socket_event_is_a_ping() throws IOException {
    JsonNode event = JSON.readTree(EVENTS.resolve("progress.json").toFile());
    assertThat(event.at("/requestContext/routeKey").textValue()).isEqualTo("$default");
    assertThat(JSON.readTree(event.get("body").textValue()).get("action").textValue())
        .isEqualTo("ping");
  }
}
