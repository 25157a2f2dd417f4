package io.backline.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.store.DeadLetterStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The dead letters that are kept, and the operator who sends them once more. */
final class Letters {
  private final Deployment deployment;
  private final DeadLetterStore store;
  private long sent;
  private long imports;

  Letters(Deployment deployment) {
    this.deployment = deployment;
    this.store =
        new DeadLetterStore(
            deployment.tables().client(), deployment.tables().status(), deployment.time());
  }

  /** Throws where those that are kept are not those that died, each once. */
  void check() {
    Set<String> died = deployment.queues().died();
    Set<String> kept = kept();
    if (!kept.equals(died)) {
      throw new Broken("dead letters %s are kept as %s".formatted(died, kept));
    }
  }

  private Set<String> kept() {
    return deployment
        .tables()
        .client()
        .queryPaginator(
            query ->
                query
                    .tableName(deployment.tables().status())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("DEAD_LETTERS"))))
        .items()
        .stream()
        .map(row -> row.get("sk").s())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean areWaiting() {
    return store.count() > 0;
  }

  /** Sends them once more, five minutes later. */
  void redrive() {
    VirtualTime time = deployment.time();
    time.after(Duration.ofMinutes(5), () -> time.begin(this::post));
  }

  private void post() {
    Map<String, String> headers = Map.of("authorization", "Bearer " + Deployment.ADMIN_KEY);
    deployment.run(
        "redrive",
        Optional.empty(),
        Api.TIMEOUT,
        () -> {
          JsonNode answer =
              Api.post(deployment.api(), "/api/admin/dead-letters/redrive", "{}", headers);
          if (answer.path("statusCode").asInt() != 202) {
            throw new Broken("the API answers " + answer);
          }
          JsonNode outcome = Api.body(answer);
          sent += outcome.path("sent").asLong();
          imports += outcome.path("imports").asLong();
        });
  }

  /** Messages that were sent once more. */
  long sent() {
    return sent;
  }

  /** Imports that were begun in the place of messages. */
  long imports() {
    return imports;
  }
}
