package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.runtime.AwsClients;
import io.backline.runtime.Environment;
import io.backline.runtime.Priming;
import io.backline.runtime.ProviderClients;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A kick-off that goes nowhere, and a look at the status of nobody over the wire: what a fan waits
 * for first. Both over clients of their own.
 */
final class ApiPriming implements Priming.Work {
  private static final String KICK_OFF =
      """
      {"rawPath": "/api/artists/import", "headers": {"content-type": "application/json"},
       "requestContext": {"http": {"method": "POST"}}, "body": "{\\"tmAttractionId\\": \\"priming\\"}"}
      """;
  private static final String STATUS =
      """
      {"rawPath": "/api/artists/priming/status", "headers": {},
       "requestContext": {"http": {"method": "GET"}}}
      """;

  private final Environment environment;

  ApiPriming(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() throws IOException {
    try (DynamoDbClient nowhere = AwsClients.dynamoDbNowhere(environment);
        SqsClient queues = AwsClients.sqsNowhere(environment)) {
      send(KICK_OFF, nowhere, queues);
      try (DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment)) {
        send(STATUS, dynamoDb, queues);
      }
    }
  }

  private void send(String event, DynamoDbClient dynamoDb, SqsClient queues) throws IOException {
    Router router =
        ApiBeans.router(
            environment,
            dynamoDb,
            queues,
            ProviderClients.sharing(dynamoDb, environment, CallPriority.INTERACTIVE, Meter.NONE)
                .ticketmaster(),
            Clock.systemUTC(),
            Meter.NONE);
    new ApiHandler(router, Meter.NONE)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(UTF_8)), new ByteArrayOutputStream(), null);
  }
}
