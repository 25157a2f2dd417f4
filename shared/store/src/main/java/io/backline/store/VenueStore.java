package io.backline.store;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Venue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Venues. Artists share them, so each is written by itself: two imports that name one venue must
 * not conflict.
 */
public final class VenueStore {
  private static final int AT_ONCE = 16;

  private final DynamoDbClient dynamoDb;
  private final String table;

  VenueStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The venues among these ids that are stored, by id. */
  public Map<String, Venue> findAll(Collection<String> venueIds) {
    return new BatchReader(dynamoDb, table).read(venueIds, Keys::venue, Venue.class, Venue::id);
  }

  /** Writes the venues that differ from what is stored. */
  public void write(Collection<Venue> venues) {
    Map<String, Venue> named =
        venues.stream().collect(toMap(Venue::id, venue -> venue, Venue::mergedWith));
    Map<String, Venue> stored = findAll(named.keySet());
    List<Venue> changed =
        named.values().stream()
            .map(venue -> withWhatWasKnown(venue, stored.get(venue.id())))
            .filter(venue -> !venue.equals(stored.get(venue.id())))
            .toList();
    Parallel.map(changed, AT_ONCE, this::put);
  }

  // Without a provider's id there is no one description to believe: events that name the place
  // agree
  // on the sum of what they say.
  private static Venue withWhatWasKnown(Venue venue, Venue stored) {
    return stored != null && venue.tmVenueId() == null ? venue.mergedWith(stored) : venue;
  }

  private boolean put(Venue venue) {
    Map<String, AttributeValue> item = new HashMap<>(Rows.item(Keys.venue(venue.id()), venue));
    AttributeValue hash = AttributeValue.fromS(Rows.hash(venue));
    item.put(RowWriter.HASH, hash);
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR contentHash <> :hash")
                  .expressionAttributeValues(Map.of(":hash", hash)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
