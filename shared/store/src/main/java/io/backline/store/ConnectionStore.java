package io.backline.store;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** WebSocket connections and what they subscribe to. */
public final class ConnectionStore {
  /** As many artists as one connection may follow. */
  public static final int MAX_SUBSCRIPTIONS = 20;

  // API Gateway closes a connection after two hours; what a crash left behind goes by TTL.
  private static final Duration KEPT_FOR = Duration.ofHours(3);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  public ConnectionStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  public void open(String connectionId) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.connection(connectionId));
    item.put(Keys.EXPIRES_AT, expiry());
    dynamoDb.putItem(request -> request.tableName(table).item(item));
  }

  /** Forgets a connection and all it subscribed to. */
  public void close(String connectionId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .deleteItem(
                request ->
                    request
                        .tableName(table)
                        .key(Keys.connection(connectionId))
                        .returnValues(ReturnValue.ALL_OLD))
            .attributes();
    AttributeValue artists = item.get("artists");
    if (artists != null) {
      artists.ss().forEach(artistId -> remove(artistId, connectionId));
    }
  }

  /**
   * Subscribes, anew where it was subscribed already: the insert in the table's stream is what
   * makes the current document due.
   */
  public Subscribing subscribe(String artistId, String connectionId) {
    Subscribing noted = note(artistId, connectionId);
    if (noted != Subscribing.DONE) {
      return noted;
    }
    remove(artistId, connectionId);
    Map<String, AttributeValue> item =
        Rows.item(
            Keys.subscription(artistId, connectionId), new Subscription(artistId, connectionId, 0));
    item.put(Keys.EXPIRES_AT, expiry());
    dynamoDb.putItem(request -> request.tableName(table).item(item));
    return Subscribing.DONE;
  }

  private Subscribing note(String artistId, String connectionId) {
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.connection(connectionId))
                  .updateExpression("ADD artists :artists")
                  .conditionExpression(
                      "attribute_exists(pk) AND (attribute_not_exists(artists)"
                          + " OR contains(artists, :artist) OR size(artists) < :most)")
                  .expressionAttributeValues(
                      Map.of(
                          ":artists", AttributeValue.fromSs(List.of(artistId)),
                          ":artist", AttributeValue.fromS(artistId),
                          ":most", AttributeValue.fromN(Integer.toString(MAX_SUBSCRIPTIONS))))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Subscribing.DONE;
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() ? Subscribing.FULL : Subscribing.NOT_CONNECTED;
    }
  }

  public void unsubscribe(String artistId, String connectionId) {
    remove(artistId, connectionId);
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.connection(connectionId))
                  .updateExpression("DELETE artists :artists")
                  .conditionExpression("attribute_exists(pk)")
                  .expressionAttributeValues(
                      Map.of(":artists", AttributeValue.fromSs(List.of(artistId)))));
    } catch (ConditionalCheckFailedException _) {
      // The connection is gone, and its subscriptions with it.
    }
  }

  private void remove(String artistId, String connectionId) {
    dynamoDb.deleteItem(
        request -> request.tableName(table).key(Keys.subscription(artistId, connectionId)));
  }

  /** Who follows the artist. */
  public List<Subscription> subscriptions(String artistId) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(Keys.statusPartition(artistId)),
                    ":prefix", AttributeValue.fromS(Keys.SUBSCRIPTION_PREFIX)))
            .build();
    return dynamoDb.queryPaginator(query).items().stream()
        .map(item -> Rows.read(item, Subscription.class))
        .toList();
  }

  /** The latest revision that all who follow the artist were sent, 0 before the first. */
  public long told(String artistId) {
    AttributeValue revision =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.told(artistId)).consistentRead(true))
            .item()
            .get("revision");
    return revision == null ? 0 : Long.parseLong(revision.n());
  }

  /** Notes what all who follow the artist were sent, unless that was something later. */
  public void told(String artistId, long revision) {
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.told(artistId))
                  .updateExpression("SET revision = :revision, expiresAt = :expiry")
                  .conditionExpression("attribute_not_exists(pk) OR revision < :revision")
                  .expressionAttributeValues(
                      Map.of(
                          ":revision", AttributeValue.fromN(Long.toString(revision)),
                          ":expiry", expiry())));
    } catch (ConditionalCheckFailedException _) {
      // A batch that came again.
    }
  }

  /** Notes what one subscription was sent, unless it is gone. */
  public void sent(Subscription subscription, long revision) {
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.subscription(subscription.artistId(), subscription.connectionId()))
                  .updateExpression("SET sentRevision = :revision")
                  .conditionExpression("attribute_exists(pk)")
                  .expressionAttributeValues(
                      Map.of(":revision", AttributeValue.fromN(Long.toString(revision)))));
    } catch (ConditionalCheckFailedException _) {
      // Unsubscribed meanwhile.
    }
  }

  /** Which of these connections may still be open. */
  public Set<String> open(Collection<String> connectionIds) {
    Instant now = clock.instant();
    return new BatchReader(dynamoDb, table)
        .items(connectionIds, Keys::connection).stream()
            .map(item -> new StoredRow(table, item))
            .filter(row -> !row.isExpired(now))
            .map(StoredRow::connectionId)
            .collect(toSet());
  }

  private AttributeValue expiry() {
    return AttributeValue.fromN(Long.toString(clock.instant().plus(KEPT_FOR).getEpochSecond()));
  }
}
