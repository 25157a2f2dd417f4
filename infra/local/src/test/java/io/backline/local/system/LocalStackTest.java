package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** An import on LocalStack's DynamoDB, SQS and EventBridge; skipped where no Docker runs. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackTest {
  // The newest image that wants no token.
  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
          .withServices("dynamodb", "sqs", "events");

  @Test
  void an_import_completes_on_localstack() throws Exception {
    try (RunningSystem running =
        RunningSystem.start(
            SampleOptions.defaults(),
            RunningSystem.UNHURRIED,
            Optional.of(LOCALSTACK.getEndpoint()))) {
      SampleArtist artist = running.samples().artist(SampleKind.BUSY);

      JsonNode end = running.api().importArtist(artist.tmAttractionId());

      assertThat(end.path("stage").asText()).isEqualTo("completed");
      assertThat(end.at("/phases/shows/processed").asInt()).isEqualTo(artist.eventIds().size());
    }
  }
}
