package io.backline.store;

import static java.util.stream.Collectors.toSet;

import io.backline.model.AdminIdentity;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.RosterEntry;
import io.backline.model.Slug;
import io.backline.model.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Artists and the slugs that lead to them. */
public final class ArtistStore {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final RowWriter writer;

  ArtistStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.writer = new RowWriter(dynamoDb, table);
  }

  public Optional<Artist> find(String artistId) {
    return get(Keys.artist(artistId)).map(item -> Rows.read(item, Artist.class));
  }

  /** The artist that a slug leads to, its present one or an earlier one. */
  public Optional<Artist> findBySlug(String slug) {
    return leadsTo(slug).flatMap(this::find);
  }

  /** The id of the artist that a slug leads to, which never changes. */
  public Optional<String> leadsTo(String slug) {
    return get(Keys.slug(slug)).map(item -> item.get(Keys.ARTIST_ID).s());
  }

  /** The artists among these ids that are stored, by id. */
  public Map<String, Artist> findAll(Collection<String> artistIds) {
    return new BatchReader(dynamoDb, table).read(artistIds, Keys::artist, Artist.class, Artist::id);
  }

  /** Which of these artists are stored. */
  public Set<String> stored(Collection<String> artistIds) {
    return new BatchReader(dynamoDb, table)
        .items(artistIds, Keys::artist).stream()
            .flatMap(item -> Keys.owner(item.get(Keys.PK).s()).stream())
            .collect(toSet());
  }

  /**
   * Stores the artist's shell where there is nothing yet. The answer is what is stored now.
   *
   * @param name what a client calls the artist, or null
   */
  public Artist putShell(String tmAttractionId, String artistId, String name, Instant now) {
    return find(artistId).orElseGet(() -> putFirstShell(tmAttractionId, artistId, name, now));
  }

  /** The same for an artist who is hardly there yet: the shell is put without a look first. */
  public Artist putFirstShell(String tmAttractionId, String artistId, String name, Instant now) {
    List<String> slugs = Slug.provisional(name, artistId);
    for (String slug : slugs) {
      Artist shell = Artist.shell(tmAttractionId, name, slug, now);
      if (putWithSlug(shell)) {
        return shell;
      }
      Optional<Artist> stored = find(artistId);
      if (stored.isPresent()) {
        return stored.get();
      }
      // The slug is another's.
    }
    throw everySlugIsTaken(slugs);
  }

  /** Both or none: a slug that was claimed alone would lead nowhere. */
  private boolean putWithSlug(Artist shell) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(Rows.item(Keys.artist(shell.id()), shell))
            .conditionExpression(Condition.ABSENT.expression())
            .build();
    TransactWriteItem first = TransactWriteItem.builder().put(put).build();
    return writer.write(List.of(claim(shell.slug(), shell.id())), List.of(first)).written() > 0;
  }

  /** The first slug for the name that no other artist has. */
  private String claimSlug(String artistId, List<String> candidates) {
    return candidates.stream()
        .filter(slug -> isClaimed(slug, artistId))
        .findFirst()
        .orElseThrow(() -> everySlugIsTaken(candidates));
  }

  private static IllegalStateException everySlugIsTaken(List<String> candidates) {
    return new IllegalStateException("every slug is taken: " + candidates);
  }

  private boolean isClaimed(String slug, String artistId) {
    return writer.write(List.of(claim(slug, artistId)), List.of()).written() > 0;
  }

  /** Leads to the artist from now on, unless it leads to another. */
  private TransactWriteItem claim(String slug, String artistId) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.slug(slug));
    item.put(Keys.ARTIST_ID, AttributeValue.fromS(artistId));
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk) OR artistId = :artistId")
            .expressionAttributeValues(Map.of(":artistId", AttributeValue.fromS(artistId)))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /**
   * Stores who the artist is. The name brings its slug; earlier ones go on leading here. Nothing is
   * written where nothing changed, or where an admin or another run has settled it since the artist
   * was read: the answer is what is stored now.
   */
  public Artist settle(Artist artist, Identity identity, Instant now) {
    String name = identity.name() == null ? artist.name() : identity.name();
    ItemChange change =
        new ItemChange()
            .withKnown("name", name)
            .withKnown("slug", name == null ? null : slugOf(artist, name))
            .withKnown("imageUrl", identity.imageUrl())
            .withKnown("genres", identity.genres().isEmpty() ? null : identity.genres())
            .with("spotifyId", identity.spotifyId())
            .with("mbid", identity.mbid())
            .with("settlement", identity.settlement())
            .with("candidates", identity.candidates());
    try {
      return update(artist, change, settledAs(artist), now);
    } catch (ConditionalCheckFailedException _) {
      return find(artist.id()).orElseThrow();
    }
  }

  private static Map<String, Object> settledAs(Artist artist) {
    Map<String, Object> settled = new HashMap<>();
    settled.put("admin", artist.admin());
    settled.put("settlement", artist.settlement());
    return settled;
  }

  /** Stores an admin's word on who the artist is. */
  public Artist settle(Artist artist, AdminIdentity word, Instant now) {
    ItemChange change =
        new ItemChange()
            .with("spotifyId", word.spotifyId())
            .with("mbid", word.mbid())
            .with("settlement", word.settlement())
            .with("candidates", List.of())
            .with("admin", word);
    return update(artist, change, Map.of(), now);
  }

  /** Takes an admin's word back, and with it what it said. The next import looks into it anew. */
  public Artist unsettle(Artist artist, Instant now) {
    ItemChange change = new ItemChange().with("settlement", null).with("admin", null);
    if (artist.admin() != null) {
      change.with("spotifyId", null).with("mbid", null);
    }
    return update(artist, change, Map.of(), now);
  }

  /**
   * Sees to it that the artist's slug leads there. Where it leads to another artist, this one takes
   * a slug that is free.
   */
  public Artist mendSlug(Artist artist, Instant now) {
    List<String> candidates = new ArrayList<>(Slug.candidates(artist.name(), artist.id()));
    candidates.addFirst(artist.slug());
    ItemChange change = new ItemChange().with("slug", claimSlug(artist.id(), candidates));
    return update(artist, change, Map.of("slug", artist.slug()), now);
  }

  private String slugOf(Artist artist, String name) {
    List<String> candidates = Slug.candidates(name, artist.id());
    return candidates.getFirst().equals(artist.slug())
        ? artist.slug()
        : claimSlug(artist.id(), candidates);
  }

  /**
   * Stores how much of the artist there is. It is counted anew where the artist changed meanwhile:
   * another may have counted later than we did.
   */
  public Artist total(String artistId, Supplier<Totals> totals, Instant now) {
    while (true) {
      Artist artist = find(artistId).orElseThrow();
      try {
        return total(artist, totals.get(), now);
      } catch (ConditionalCheckFailedException _) {
        // Read, count and try again.
      }
    }
  }

  private Artist total(Artist artist, Totals totals, Instant now) {
    ItemChange change =
        new ItemChange()
            .with("showCount", totals.shows())
            .with("venueCount", totals.venues())
            .with("songCount", totals.songs())
            .with("recordingCount", totals.recordings())
            .with("upcomingShowCount", totals.upcomingShows())
            .with("nextShowDate", totals.nextShow())
            .with("popularity", totals.popularity());
    if (artist.importedAt() != null || totals.importedAt() != null) {
      change
          .with(
              "importedAt", artist.importedAt() == null ? totals.importedAt() : artist.importedAt())
          .with(Keys.ROSTER, Keys.roster(artist.id()));
    }
    return update(artist, change, Map.of("updatedAt", artist.updatedAt()), now);
  }

  /**
   * Every artist of whom an import has brought shows or songs, in no particular order. What changed
   * a moment ago may not be seen yet.
   */
  public List<RosterEntry> roster() {
    List<String> parts = Keys.rosters().toList();
    return Parallel.map(parts, parts.size(), this::roster).stream().flatMap(List::stream).toList();
  }

  private List<RosterEntry> roster(String part) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_ROSTER)
            .keyConditionExpression("roster = :part")
            .expressionAttributeValues(Map.of(":part", AttributeValue.fromS(part)))
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .map(item -> Rows.read(item, RosterEntry.class))
        .toList();
  }

  private Artist update(Artist artist, ItemChange change, Map<String, Object> fixed, Instant now) {
    if (change.from(Rows.item(Map.of(), artist)).isEmpty()) {
      return artist;
    }
    UpdateItemRequest request =
        change
            .with("updatedAt", now)
            .request(fixed)
            .tableName(table)
            .key(Keys.artist(artist.id()))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return Rows.read(dynamoDb.updateItem(request).attributes(), Artist.class);
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(item);
  }
}
