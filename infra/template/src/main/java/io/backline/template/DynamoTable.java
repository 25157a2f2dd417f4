package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table.
 *
 * @param attributes the key attributes' types, {@code S}, {@code N} or {@code B}, by name
 * @param streamView such as {@code NEW_IMAGE}, where the table has a stream
 * @param ttlAttribute the attribute that holds the second after which a row may go
 */
public record DynamoTable(
    String logicalId,
    Map<String, String> attributes,
    Key key,
    List<Index> localIndexes,
    List<Index> globalIndexes,
    Optional<String> streamView,
    Optional<String> ttlAttribute) {
  public DynamoTable {
    requireNonNull(logicalId, "logicalId is null");
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    requireNonNull(key, "key is null");
    localIndexes = List.copyOf(localIndexes);
    globalIndexes = List.copyOf(globalIndexes);
    requireNonNull(streamView, "streamView is null");
    requireNonNull(ttlAttribute, "ttlAttribute is null");
  }

  /** The names of the partition key's and the sort key's attributes. */
  public record Key(String partition, Optional<String> sort) {
    public Key {
      requireNonNull(partition, "partition is null");
      requireNonNull(sort, "sort is null");
    }

    /** Whether the attribute is part of the key. */
    public boolean has(String attribute) {
      return attribute.equals(partition) || sort.filter(attribute::equals).isPresent();
    }
  }

  /**
   * An index; {@code projection} is {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE} with {@code
   * included} attributes.
   */
  public record Index(String name, Key key, String projection, List<String> included) {
    public Index {
      requireNonNull(name, "name is null");
      requireNonNull(key, "key is null");
      requireNonNull(projection, "projection is null");
      included = List.copyOf(included);
    }
  }
}
