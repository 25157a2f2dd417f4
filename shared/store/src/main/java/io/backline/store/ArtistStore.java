package io.backline.store;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Slug;
import io.backline.model.Totals;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Artists and the slugs that lead to them. */
public final class ArtistStore {
  private static final String ARTIST_ID = "artistId";

  private final DynamoDbClient dynamoDb;
  private final String table;

  ArtistStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public Optional<Artist> find(String artistId) {
    return get(Keys.artist(artistId)).map(item -> Rows.read(item, Artist.class));
  }

  /** The artist that a slug leads to, its present one or an earlier one. */
  public Optional<Artist> findBySlug(String slug) {
    return get(Keys.slug(slug)).flatMap(item -> find(item.get(ARTIST_ID).s()));
  }

  /** The artists among these ids that are stored, by id. */
  public Map<String, Artist> findAll(Collection<String> artistIds) {
    return new BatchReader(dynamoDb, table).read(artistIds, Keys::artist, Artist.class, Artist::id);
  }

  /**
   * Stores the artist's shell where there is nothing yet. The answer is what is stored now.
   *
   * @param name what a client calls the artist, or null
   */
  public Artist putShell(String tmAttractionId, String artistId, String name, Instant now) {
    Optional<Artist> stored = find(artistId);
    if (stored.isPresent()) {
      return stored.get();
    }
    Artist shell =
        Artist.shell(
            tmAttractionId, name, claimSlug(artistId, Slug.provisional(name, artistId)), now);
    return putIfAbsent(shell) ? shell : find(artistId).orElseThrow();
  }

  private boolean putIfAbsent(Artist shell) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(Rows.item(Keys.artist(shell.id()), shell))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /** The first slug for the name that no other artist has. */
  private String claimSlug(String artistId, List<String> candidates) {
    return candidates.stream()
        .filter(slug -> claim(slug, artistId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every slug is taken: " + candidates));
  }

  private boolean claim(String slug, String artistId) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.slug(slug));
    item.put(ARTIST_ID, AttributeValue.fromS(artistId));
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR artistId = :artistId")
                  .expressionAttributeValues(Map.of(":artistId", AttributeValue.fromS(artistId))));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /**
   * Stores who the artist is. The name brings its slug; earlier ones go on leading here. Nothing is
   * written where nothing changed.
   */
  public Artist settle(Artist artist, Identity identity, Instant now) {
    String name = identity.name() == null ? artist.name() : identity.name();
    String slug = name == null ? artist.slug() : slugOf(artist, name);
    Map<String, AttributeValue> values = new HashMap<>();
    put(values, "name", name);
    put(values, "slug", slug);
    put(values, "spotifyId", identity.spotifyId());
    put(values, "mbid", identity.mbid());
    put(values, "imageUrl", identity.imageUrl());
    if (!identity.genres().isEmpty()) {
      values.put(
          "genres",
          AttributeValue.fromL(identity.genres().stream().map(AttributeValue::fromS).toList()));
    }
    return update(artist, values, now);
  }

  private String slugOf(Artist artist, String name) {
    List<String> candidates = Slug.candidates(name, artist.id());
    return candidates.getFirst().equals(artist.slug())
        ? artist.slug()
        : claimSlug(artist.id(), candidates);
  }

  /** Stores how much of the artist there is. */
  public Artist total(Artist artist, Totals totals, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put("showCount", number(totals.shows()));
    values.put("venueCount", number(totals.venues()));
    values.put("songCount", number(totals.songs()));
    values.put("recordingCount", number(totals.recordings()));
    put(values, "showsSyncedAt", totals.showsSyncedAt());
    put(values, "songCatalogSyncedAt", totals.songCatalogSyncedAt());
    return update(artist, values, now);
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }

  // What nobody knows any more stays as it was: a provider's gap is no reason to forget.
  private static void put(Map<String, AttributeValue> values, String name, Object value) {
    if (value != null) {
      values.put(name, AttributeValue.fromS(value.toString()));
    }
  }

  private Artist update(Artist artist, Map<String, AttributeValue> values, Instant now) {
    Map<String, AttributeValue> stored = Rows.item(Map.of(), artist);
    Map<String, AttributeValue> changed = new HashMap<>(values);
    changed.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
    if (changed.isEmpty()) {
      return artist;
    }
    changed.put("updatedAt", AttributeValue.fromS(now.toString()));
    return Rows.read(set(Keys.artist(artist.id()), changed), Artist.class);
  }

  private Map<String, AttributeValue> set(
      Map<String, AttributeValue> key, Map<String, AttributeValue> changed) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringBuilder expression = new StringBuilder("SET ");
    changed.forEach(
        (name, value) -> {
          names.put("#" + name, name);
          values.put(":" + name, value);
          expression
              .append(values.size() == 1 ? "" : ", ")
              .append("#%s = :%s".formatted(name, name));
        });
    return dynamoDb
        .updateItem(
            request ->
                request
                    .tableName(table)
                    .key(key)
                    .updateExpression(expression.toString())
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.ALL_NEW))
        .attributes();
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(item);
  }
}
