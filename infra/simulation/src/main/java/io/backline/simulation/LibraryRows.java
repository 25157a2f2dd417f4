package io.backline.simulation;

import io.backline.samples.SpotifyMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The library's rows without what tells when and by which job they were written. What two runs
 * leave behind is the same if these are.
 */
final class LibraryRows {
  /**
   * Attributes that are left out of a comparison: times, what depends on the day of counting, and
   * the number of the writing job.
   */
  static final Set<String> STAMPS =
      Set.of(
          "generation",
          "createdAt",
          "updatedAt",
          "importedAt",
          "upcomingShowCount",
          "nextShowDate",
          "contentHash");

  private static final List<String> KINDS =
      List.of(
          "EVENTS",
          "SHOWS",
          "ALBUMS",
          "MUSICBRAINZ",
          "RECORDINGS",
          "SONGS",
          "EXCLUSIONS",
          "CONCERTS");
  private static final int SHARDS = 4;

  private LibraryRows() {}

  /** An artist's rows by key, and the venues of its shows. */
  static Map<String, Map<String, AttributeValue>> of(
      SimulatedTables tables, String artistId, SpotifyMode mode) {
    Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
    partitions(artistId)
        .flatMap(partition -> query(tables, partition))
        .forEach(row -> keep(rows, row));
    venues(rows)
        .forEach(id -> get(tables, "VENUE#" + id, "VENUE").ifPresent(row -> keep(rows, row)));
    return switch (mode) {
      case EXTENDED -> rows;
      case DEVELOPMENT -> withoutFoundIsrcs(rows);
    };
  }

  /** The row of the artist itself, as it is stored. */
  static Optional<Map<String, AttributeValue>> artist(SimulatedTables tables, String artistId) {
    return get(tables, "ARTIST#" + artistId, "ARTIST");
  }

  private static Stream<String> partitions(String artistId) {
    String artist = "ARTIST#" + artistId;
    return Stream.concat(
        Stream.of(artist),
        KINDS.stream()
            .flatMap(
                kind ->
                    Stream.iterate(0, shard -> shard < SHARDS, shard -> shard + 1)
                        .map(shard -> artist + "#" + kind + "#" + shard)));
  }

  private static Stream<Map<String, AttributeValue>> query(
      SimulatedTables tables, String partition) {
    return tables
        .client()
        .queryPaginator(
            query ->
                query
                    .tableName(tables.library())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items()
        .stream();
  }

  private static Optional<Map<String, AttributeValue>> get(
      SimulatedTables tables, String pk, String sk) {
    Map<String, AttributeValue> row =
        tables
            .client()
            .getItem(
                get ->
                    get.tableName(tables.library())
                        .key(
                            Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(row);
  }

  private static List<String> venues(Map<String, Map<String, AttributeValue>> rows) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey().contains("#SHOWS#"))
        .flatMap(row -> Stream.ofNullable(row.getValue().get("venueId")))
        .map(AttributeValue::s)
        .distinct()
        .toList();
  }

  private static void keep(
      Map<String, Map<String, AttributeValue>> rows, Map<String, AttributeValue> row) {
    String sort = row.get("sk").s();
    // What forecasts are made from depends on the day, and follows from what is compared.
    if (sort.equals("FACTS") || sort.equals("REPERTOIRE") || sort.startsWith("READING#")) {
      return;
    }
    Map<String, AttributeValue> content = new HashMap<>(row);
    content.keySet().removeAll(STAMPS);
    rows.put(row.get("pk").s() + "/" + sort, content);
  }

  // A development key is told no ISRC, and each import looks up some that were missing at its time:
  // of which tracks they are stored depends on what was known then, and by whom it was told.
  private static Map<String, Map<String, AttributeValue>> withoutFoundIsrcs(
      Map<String, Map<String, AttributeValue>> rows) {
    rows.values()
        .forEach(
            row -> {
              row.keySet().removeAll(Set.of("isrc", "evidence"));
              row.computeIfPresent("tracks", (_, tracks) -> withoutIsrcs(tracks));
            });
    return rows;
  }

  private static AttributeValue withoutIsrcs(AttributeValue tracks) {
    return AttributeValue.fromL(
        tracks.l().stream()
            .map(
                track -> {
                  Map<String, AttributeValue> without = new HashMap<>(track.m());
                  without.remove("isrc");
                  return AttributeValue.fromM(without);
                })
            .toList());
  }
}
