package io.backline.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts right what was found wrong in either table. */
public final class Repairs {
  private final DynamoDbClient dynamoDb;
  private final String library;
  private final String status;

  public Repairs(DynamoDbClient dynamoDb, String library, String status) {
    this.dynamoDb = dynamoDb;
    this.library = library;
    this.status = status;
  }

  public Repair begin() {
    return new Repair(dynamoDb, library, status);
  }
}
