package io.backline.store;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Venue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Venues. Artists share them, so no job owns a venue: the last one to see a difference writes it.
 */
public final class VenueStore {
  private final BatchReader reader;
  private final RowWriter writer;

  VenueStore(DynamoDbClient dynamoDb, String table) {
    this.reader = new BatchReader(dynamoDb, table);
    this.writer = new RowWriter(dynamoDb, table);
  }

  /** The venues among these ids that are stored, by id. */
  public Map<String, Venue> findAll(Collection<String> venueIds) {
    return reader.read(venueIds, Keys::venue, Venue.class, Venue::id);
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
    writer.writeShared(changed.stream().map(VenueStore::item).toList());
  }

  // Without a provider's id there is no one description to believe: events that name the place
  // agree on the sum of what they say.
  private static Venue withWhatWasKnown(Venue venue, Venue stored) {
    return stored != null && venue.tmVenueId() == null ? venue.mergedWith(stored) : venue;
  }

  static Map<String, AttributeValue> item(Venue venue) {
    Map<String, AttributeValue> item = Rows.item(Keys.venue(venue.id()), venue);
    item.put(RowWriter.HASH, AttributeValue.fromS(Rows.hash(venue)));
    return item;
  }
}
