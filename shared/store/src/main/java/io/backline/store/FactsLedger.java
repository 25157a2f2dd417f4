package io.backline.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What has happened to the facts of an artist's catalogue, one row an artist: how often they
 * changed, who began to write what follows from them, and who came to an end with it undisturbed.
 */
final class FactsLedger {
  private final DynamoDbClient dynamoDb;
  private final String table;

  FactsLedger(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The row.
   *
   * @param changes of facts, counted after they were written
   * @param begun derivations that had something to write
   * @param begunFor generation of the job that the latest of them was for
   * @param settled the latest that nothing disturbed, or null
   */
  record Entry(long changes, long begun, long begunFor, Settled settled) {

    /** Whether what is stored follows from the facts, and a derivation for this job wrote it. */
    boolean isSettledFor(long generation) {
      return settled != null
          && settled.derivation() == begun
          && settled.changes() == changes
          && settled.generation() == generation;
    }

    /** Whether a derivation may still be writing. An older job's is taken for dead. */
    private boolean isBusyFor(long generation) {
      boolean ended = begun == 0 || (settled != null && settled.derivation() == begun);
      return !ended && begunFor >= generation;
    }
  }

  /** A derivation that came to its end with no other beside it, and what it came to. */
  record Settled(long derivation, long changes, long generation, CatalogueCounts counts) {}

  /**
   * A derivation that has begun to write.
   *
   * @param alone whether no other may still be writing
   */
  record Derivation(String artistId, long number, long generation, boolean alone) {}

  /** As it is now; nothing has happened where there is no row. */
  Entry read(String artistId) {
    return entry(
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.facts(artistId)).consistentRead(true))
            .item());
  }

  /** Counts a change, after the changed facts were written. The answer is the new count. */
  long changed(String artistId) {
    UpdateItemRequest request =
        update(artistId)
            .updateExpression("ADD changes :one")
            .expressionAttributeValues(Map.of(":one", number(1)))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return entry(dynamoDb.updateItem(request).attributes()).changes();
  }

  /**
   * Notes, before it writes anything, that a derivation is about to.
   *
   * @param seen changes before it read the facts
   * @return empty where the facts have changed since
   */
  Optional<Derivation> begin(String artistId, long generation, long seen) {
    UpdateItemRequest request =
        update(artistId)
            .updateExpression("ADD begun :one SET begunFor = :generation")
            .conditionExpression(
                seen == 0 ? "attribute_not_exists(changes) OR changes = :seen" : "changes = :seen")
            .expressionAttributeValues(
                Map.of(":one", number(1), ":generation", number(generation), ":seen", number(seen)))
            .returnValues(ReturnValue.ALL_OLD)
            .build();
    try {
      Entry before = entry(dynamoDb.updateItem(request).attributes());
      return Optional.of(
          new Derivation(artistId, before.begun() + 1, generation, !before.isBusyFor(generation)));
    } catch (ConditionalCheckFailedException _) {
      return Optional.empty();
    }
  }

  /** Notes that it came to its end, unless another has begun or the facts have changed since. */
  void settle(Derivation derivation, long changes, CatalogueCounts counts) {
    if (!derivation.alone()) {
      return;
    }
    Settled settled = new Settled(derivation.number(), changes, derivation.generation(), counts);
    UpdateItemRequest request =
        update(derivation.artistId())
            .updateExpression("SET settled = :settled")
            .conditionExpression("begun = :number AND changes = :changes")
            .expressionAttributeValues(
                Map.of(
                    ":settled", Rows.attribute(settled),
                    ":number", number(derivation.number()),
                    ":changes", number(changes)))
            .build();
    try {
      dynamoDb.updateItem(request);
    } catch (ConditionalCheckFailedException _) {
      // Whoever came between sees to it.
    }
  }

  private UpdateItemRequest.Builder update(String artistId) {
    return UpdateItemRequest.builder().tableName(table).key(Keys.facts(artistId));
  }

  private static Entry entry(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> known = new HashMap<>(Objects.requireNonNullElse(item, Map.of()));
    known.keySet().removeAll(Keys.facts("").keySet());
    return known.isEmpty() ? new Entry(0, 0, 0, null) : Rows.read(known, Entry.class);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
