package io.backline.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many songs an artist has.
 *
 * @param popularity the mean of the ten most popular, 0 to 100, or null where no provider said
 */
record CountedSongs(int songs, Integer popularity) {
  static final String[] ATTRIBUTES = {"popularity"};

  // An artist is known by its hits, however much else there is.
  private static final int HITS = 10;

  static CountedSongs of(List<Map<String, AttributeValue>> rows) {
    List<Integer> hits =
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.get("popularity")))
            .map(value -> Integer.valueOf(value.n()))
            .sorted(Comparator.reverseOrder())
            .limit(HITS)
            .toList();
    double mean = hits.stream().mapToInt(Integer::intValue).average().orElse(0);
    return new CountedSongs(rows.size(), hits.isEmpty() ? null : (int) Math.round(mean));
  }
}
