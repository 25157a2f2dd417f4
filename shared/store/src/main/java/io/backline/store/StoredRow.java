package io.backline.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row as it was seen in its table. What is done to it later is done only while it is still so.
 */
public final class StoredRow {
  private final String table;
  private final Map<String, AttributeValue> item;

  StoredRow(String table, Map<String, AttributeValue> item) {
    this.table = table;
    this.item = Map.copyOf(item);
  }

  /** What a row is, as far as others refer to it, or it to them. */
  public enum Kind {
    ARTIST,
    OF_ARTIST,
    /** What an admin decided of the artist's catalogue. */
    OVERRIDE,
    JOB,
    SLUG,
    CONNECTION,
    SUBSCRIPTION,
    OTHER
  }

  public Kind kind() {
    String sk = text(Keys.SK);
    Optional<String> owner = Keys.owner(text(Keys.PK));
    if (owner.isPresent()) {
      return ofArtist(owner.get(), sk);
    }
    return switch (sk) {
      case Keys.SLUG -> Kind.SLUG;
      case Keys.CONNECTION -> Kind.CONNECTION;
      default -> Kind.OTHER;
    };
  }

  private Kind ofArtist(String artistId, String sk) {
    if (key().equals(Keys.artist(artistId))) {
      return Kind.ARTIST;
    }
    if (key().equals(Keys.job(artistId))) {
      return Kind.JOB;
    }
    if (Keys.isOfKind(text(Keys.PK), artistId, Library.OVERRIDES_KIND)) {
      return Kind.OVERRIDE;
    }
    return sk.startsWith(Keys.SUBSCRIPTION_PREFIX) ? Kind.SUBSCRIPTION : Kind.OF_ARTIST;
  }

  /** Both parts of its key. */
  public String id() {
    return text(Keys.PK) + " " + text(Keys.SK);
  }

  /** The artist whose row it is, or whom it leads to. */
  public Optional<String> artistId() {
    return kind() == Kind.SLUG
        ? Optional.ofNullable(item.get(Keys.ARTIST_ID)).map(AttributeValue::s)
        : Keys.owner(text(Keys.PK));
  }

  /** The connection that it is, or that it belongs to, where it is of these kinds. */
  public String connectionId() {
    return kind() == Kind.CONNECTION
        ? text(Keys.PK).substring(Keys.CONNECTION_PREFIX.length())
        : text(Keys.SK).substring(Keys.SUBSCRIPTION_PREFIX.length());
  }

  /** Whether its time, if it has one, has come. */
  public boolean isExpired(Instant now) {
    AttributeValue expiresAt = item.get(Keys.EXPIRES_AT);
    return expiresAt != null && Long.parseLong(expiresAt.n()) <= now.getEpochSecond();
  }

  String table() {
    return table;
  }

  Map<String, AttributeValue> key() {
    return Map.of(Keys.PK, item.get(Keys.PK), Keys.SK, item.get(Keys.SK));
  }

  /** Holds while the row is as it was seen. */
  Condition unchanged() {
    Condition condition = Condition.PRESENT;
    for (String name : telling()) {
      condition = condition.and(name, item.get(name));
    }
    return condition;
  }

  /** The attributes that change whenever the row does. */
  private List<String> telling() {
    if (item.containsKey(RowWriter.HASH)) {
      return Stream.of(RowWriter.HASH, RowWriter.GENERATION).filter(item::containsKey).toList();
    }
    return item.containsKey(Keys.EXPIRES_AT)
        ? List.of(Keys.EXPIRES_AT)
        : item.keySet().stream().filter(name -> !key().containsKey(name)).sorted().toList();
  }

  private String text(String name) {
    return item.get(name).s();
  }
}
