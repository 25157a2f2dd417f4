package io.backline.model.setlist;

import static java.util.Comparator.comparing;

import io.backline.model.CutText;
import io.backline.model.ReleaseDay;
import io.backline.model.Song;
import io.backline.model.SongTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what an artist's forecasts are made from, in a size that one row can hold. */
final class RepertoireMaker {
  private static final int YEARS = 2;
  private static final int NEW_MONTHS = 12;
  private static final int MOST_POPULAR = 60;
  private static final int MOST_NEW = 60;
  private static final int MOST_PERFORMANCES = 300;
  private static final int MOST_SONGS = 500;
  private static final int LONGEST = 200;

  private static final Comparator<Song> POPULAR_FIRST =
      comparing(Song::popularity, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Song::id);

  private final List<Concert> concerts;
  private final Collection<Song> catalogue;
  private final LocalDate today;
  private final Map<String, Song> catalogueById = new HashMap<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<RepertoireSong> songs = new ArrayList<>();

  RepertoireMaker(Collection<Concert> concerts, Collection<Song> catalogue, LocalDate today) {
    this.concerts =
        concerts.stream()
            .filter(one -> !one.localDate().isAfter(today))
            .filter(one -> one.localDate().isAfter(today.minusYears(YEARS)))
            .filter(RepertoireMaker::isTold)
            .sorted(comparing(Concert::localDate).reversed().thenComparing(Concert::id))
            .limit(MOST_PERFORMANCES)
            .toList();
    this.catalogue = catalogue;
    this.today = today;
    catalogue.forEach(song -> catalogueById.put(song.id(), song));
  }

  /** Whether anything is known of what was played. */
  private static boolean isTold(Concert concert) {
    return concert.songs().stream().anyMatch(line -> !line.tape() && !line.parts().isEmpty());
  }

  Repertoire make() {
    played().forEach(this::add);
    Stream.concat(fresh(), popular()).map(song -> of(song, null)).forEach(this::add);
    List<Performance> performances =
        concerts.stream().map(this::performance).filter(one -> one.size() > 0).toList();
    return new Repertoire(songs, performances);
  }

  private void add(RepertoireSong song) {
    if (!indexes.containsKey(song.key())) {
      indexes.put(song.key(), songs.size());
      songs.add(song);
    }
  }

  /** What was played most often, as much as there is room for. */
  private List<RepertoireSong> played() {
    Map<String, RepertoireSong> byKey = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    concerts.stream()
        .flatMap(one -> one.songs().stream())
        .flatMap(this::songs)
        .forEach(
            song -> {
              byKey.putIfAbsent(song.key(), song);
              counts.merge(song.key(), 1, Integer::sum);
            });
    return byKey.values().stream()
        .sorted(comparing((RepertoireSong song) -> counts.get(song.key())).reversed())
        .limit(MOST_SONGS - MOST_POPULAR - MOST_NEW)
        .toList();
  }

  private Stream<Song> fresh() {
    LocalDate since = today.minusMonths(NEW_MONTHS);
    return catalogue.stream()
        .filter(song -> ReleaseDay.exact(song.releaseDate()).filter(since::isBefore).isPresent())
        .sorted(POPULAR_FIRST)
        .limit(MOST_NEW);
  }

  private Stream<Song> popular() {
    return catalogue.stream()
        .filter(song -> song.popularity() != null)
        .sorted(POPULAR_FIRST)
        .limit(MOST_POPULAR);
  }

  private Performance performance(Concert concert) {
    Set<Integer> seen = new HashSet<>();
    return new Performance(
        concert.localDate(),
        concert.tour(),
        concert.venue().country(),
        Performance.place(concert.venue().name(), concert.venue().city()),
        indexes(concert, false, seen),
        indexes(concert, true, seen));
  }

  private List<Integer> indexes(Concert concert, boolean encore, Set<Integer> seen) {
    return concert.songs().stream()
        .filter(line -> (line.encore() != null) == encore)
        .flatMap(this::songs)
        .map(song -> indexes.get(song.key()))
        .filter(Objects::nonNull)
        .filter(seen::add)
        .toList();
  }

  private Stream<RepertoireSong> songs(PlayedSong line) {
    // Of a medley nobody can tell which part is another's.
    String coverOf = line.parts().size() == 1 ? line.coverOf() : null;
    return line.tape() ? Stream.empty() : line.parts().stream().map(part -> song(part, coverOf));
  }

  private RepertoireSong song(SongPart part, String coverOf) {
    Song song = part.songId() == null ? null : catalogueById.get(part.songId());
    if (song != null) {
      return of(song, coverOf);
    }
    String key = SongTitle.of(part.title()).key();
    return new RepertoireSong(
        cut(coverOf == null ? key : key + "/" + SongTitle.key(coverOf)),
        null,
        cut(part.title()),
        coverOf == null ? null : cut(coverOf),
        null,
        null);
  }

  private static String cut(String text) {
    return CutText.of(text, LONGEST);
  }

  private static RepertoireSong of(Song song, String coverOf) {
    return new RepertoireSong(
        SongTitle.key(song.title()),
        song.id(),
        song.title(),
        coverOf,
        song.popularity(),
        ReleaseDay.exact(song.releaseDate()).orElse(null));
  }
}
