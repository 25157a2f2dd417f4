package io.backline.control;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients as the environment says, and the two calls that a handler makes of them. */
final class Services {
  private final Map<String, String> environment;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;

  Services(Map<String, String> environment) {
    this.environment = environment;
    Region region = Region.of(environment.get("AWS_REGION"));
    EnvironmentVariableCredentialsProvider credentials =
        EnvironmentVariableCredentialsProvider.create();
    dynamoDb =
        DynamoDbClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    sqs =
        SqsClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_SQS")))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
  }

  /** Puts a row that is not there yet. */
  void put(String tableVariable, String key, String sort, String id) {
    dynamoDb.putItem(
        request ->
            request
                .tableName(environment.get(tableVariable))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(key),
                        "sk", AttributeValue.fromS(sort),
                        "id", AttributeValue.fromS(id)))
                .conditionExpression("attribute_not_exists(pk)"));
  }

  boolean has(String tableVariable, String key, String sort) {
    return dynamoDb
        .getItem(
            request ->
                request
                    .tableName(environment.get(tableVariable))
                    .key(Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS(sort))))
        .hasItem();
  }

  void send(String queueVariable, String body) {
    sqs.sendMessage(request -> request.queueUrl(environment.get(queueVariable)).messageBody(body));
  }
}
