package io.backline.control;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Reads the attraction out of a kick-off, and answers it. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static String attraction(APIGatewayV2HTTPEvent event) {
    try {
      return JSON.readTree(event.getBody()).path("tmAttractionId").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON", e);
    }
  }

  static APIGatewayV2HTTPResponse accepted(String jobId) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(202)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody(JSON.createObjectNode().put("jobId", jobId).toString())
        .build();
  }
}
