package io.backline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Providers' access tokens, so that not every process has to ask for one. The table is encrypted at
 * rest, and a row goes when its token ends.
 */
public final class TokenStore {
  private final DynamoDbClient dynamoDb;
  private final String table;

  /** A token. Its text does not show the value. */
  public record Token(String value, Instant usableUntil) {
    public Token {
      requireNonNull(value, "value is null");
      requireNonNull(usableUntil, "usableUntil is null");
    }

    @Override
    public String toString() {
      return "Token[value=[hidden], usableUntil=%s]".formatted(usableUntil);
    }
  }

  public TokenStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The token that was kept last, usable or not.
   *
   * @param app whose token it is
   */
  public Optional<Token> find(String app) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(request -> request.tableName(table).key(Keys.token(app)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, Token.class));
  }

  public void keep(String app, Token token) {
    Map<String, AttributeValue> item = Rows.item(Keys.token(app), token);
    item.put(
        Keys.EXPIRES_AT, AttributeValue.fromN(Long.toString(token.usableUntil().getEpochSecond())));
    dynamoDb.putItem(request -> request.tableName(table).item(item));
  }
}
