package io.backline.bench.setlists;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.backline.model.setlist.Performance;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.RepertoireSong;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A simple rule that a forecast is compared with. */
public enum Rule {
  /** The most popular songs, as long as the forecast; nothing where popularity is not known. */
  POPULAR {
    @Override
    Stream<RepertoireSong> songs(Repertoire repertoire) {
      return repertoire.songs().stream()
          .filter(song -> song.popularity() != null)
          .sorted(
              comparing(RepertoireSong::popularity).reversed().thenComparing(RepertoireSong::key));
    }
  },
  /** What was played most so far, as long as the forecast. */
  MOST_PLAYED {
    @Override
    Stream<RepertoireSong> songs(Repertoire repertoire) {
      Map<Integer, Long> counts =
          repertoire.performances().stream()
              .flatMap(Rule::played)
              .collect(groupingBy(song -> song, TreeMap::new, counting()));
      return counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .map(entry -> repertoire.songs().get(entry.getKey()));
    }
  },
  /** The last setlist again, as long as it was. */
  LAST_AGAIN {
    @Override
    Stream<RepertoireSong> songs(Repertoire repertoire) {
      return played(repertoire.performances().getFirst()).map(repertoire.songs()::get);
    }

    @Override
    List<String> keys(Repertoire repertoire, int length) {
      return songs(repertoire).map(RepertoireSong::key).toList();
    }
  };

  abstract Stream<RepertoireSong> songs(Repertoire repertoire);

  /** The keys of what is expected after at least one performance. */
  List<String> keys(Repertoire repertoire, int length) {
    return songs(repertoire).limit(length).map(RepertoireSong::key).toList();
  }

  private static Stream<Integer> played(Performance one) {
    return Stream.concat(one.main().stream(), one.encores().stream());
  }
}
