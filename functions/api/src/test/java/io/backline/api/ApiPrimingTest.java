package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Environment;
import io.backline.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a snapshot may not hold, and that nothing is missing after a restore. */
final class ApiPrimingTest {
  private CountingEndpoint dynamoDb;
  private CountingEndpoint others;
  private Map<String, String> variables;

  @BeforeEach
  void listen() throws IOException {
    dynamoDb = CountingEndpoint.open();
    others = CountingEndpoint.open();
    variables = new HashMap<>();
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "test");
    variables.put("AWS_SECRET_ACCESS_KEY", "test");
    variables.put("AWS_ENDPOINT_URL", others.url());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.url());
    variables.put("TICKETMASTER_BASE_URL", others.url());
    variables.put("TICKETMASTER_API_KEY", "test");
    variables.put("LIBRARY_TABLE", "library");
    variables.put("STATUS_TABLE", "status");
    for (String queue :
        List.of(
            "IDENTITY",
            "IDENTITY_BACKGROUND",
            "SHOWS",
            "SHOWS_BACKGROUND",
            "CATALOG",
            "CATALOG_BACKGROUND",
            "EVIDENCE",
            "EVIDENCE_BACKGROUND",
            "WRAPUP",
            "ENRICHMENT",
            "SETLISTS",
            "RUNS")) {
      variables.put(queue + "_QUEUE_URL", others.url() + "/" + queue);
    }
    variables.put("PROGRESS_URL", TestApi.PROGRESS_URL);
  }

  @AfterEach
  void stop() throws IOException {
    dynamoDb.close();
    others.close();
  }

  @Test
  void it_only_looks_at_a_row_that_nobody_has() throws Exception {
    prime();
    assertThat(dynamoDb.targets()).isNotEmpty().containsOnly("DynamoDB_20120810.GetItem");
  }

  @Test
  void it_asks_no_queue_and_no_provider() throws Exception {
    prime();
    assertThat(others.opened()).isZero();
  }

  @Test
  void it_leaves_no_connection_open() throws Exception {
    ApiHandler function = new ApiHandler(variables);
    prime();
    dynamoDb.awaitNoneOpen();
    assertThat(dynamoDb.opened()).isPositive();
    assertThat(function).isNotNull();
  }

  @Test
  void a_request_after_the_restore_opens_a_connection_and_is_answered() throws Exception {
    ApiHandler function = new ApiHandler(variables);
    prime();
    dynamoDb.awaitNoneOpen();
    int before = dynamoDb.opened();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(
            Json.mapper().writeValueAsBytes(Call.get("/api/artists/nobody/status").event())),
        answer,
        null);
    JsonNode read = Json.mapper().readTree(answer.toByteArray());
    assertThat(read.get("statusCode").asInt()).isEqualTo(404);
    assertThat(read.at("/headers/content-type").asText()).isEqualTo("application/problem+json");
    assertThat(dynamoDb.opened()).isGreaterThan(before);
  }

  private void prime() throws IOException {
    new ApiPriming(Environment.load(variables)).run();
  }
}
