package io.backline.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallPriority;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Those who ask for imports, and ask again when that fails. */
final class Users {
  private static final double IN_BACKGROUND = 0.3;

  private final Deployment deployment;
  private long asked;
  private long accepted;
  private long joined;

  Users(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Somebody asks for an import so much later, until it is accepted. */
  void ask(String tmAttractionId, boolean force, Duration later) {
    VirtualTime time = deployment.time();
    time.after(later, () -> time.begin(() -> ask(tmAttractionId, force)));
  }

  private void ask(String tmAttractionId, boolean force) {
    asked++;
    double lot = deployment.faults().roll("priority of " + tmAttractionId + asked);
    String body =
        "{\"tmAttractionId\":\"%s\",\"force\":%b,\"priority\":\"%s\"}"
            .formatted(
                tmAttractionId,
                force,
                lot < IN_BACKGROUND ? CallPriority.BACKGROUND : CallPriority.INTERACTIVE);
    JsonNode[] answer = new JsonNode[1];
    deployment.run(
        "api " + body,
        Optional.empty(),
        Api.TIMEOUT,
        () -> answer[0] = Api.post(deployment.api(), "/api/artists/import", body, Map.of()));
    if (answer[0] != null && answer[0].path("statusCode").asInt() < 300) {
      accepted++;
      joined += answer[0].path("body").asText().contains("\"joined\":true") ? 1 : 0;
    } else if (answer[0] != null && answer[0].path("statusCode").asInt() < 500) {
      throw new Broken("the API answers " + answer[0]);
    } else {
      Duration wait =
          deployment
              .faults()
              .between(Duration.ofSeconds(2), Duration.ofMinutes(1), "again " + body);
      ask(tmAttractionId, force, wait);
    }
  }

  long asked() {
    return asked;
  }

  long accepted() {
    return accepted;
  }

  long joined() {
    return joined;
  }
}
