package io.backline.model.setlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.backline.model.Recording;
import io.backline.model.Song;
import io.backline.model.SongTitle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The titles by which an artist's songs may be named in a setlist. */
final class SongBook {
  private static final Comparator<Song> POPULAR_FIRST =
      comparing(Song::popularity, nullsFirst(naturalOrder())).reversed().thenComparing(Song::id);

  private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[{]([^()\\[\\]{}]*)[)\\]}]\\s*");
  // These make another song of it.
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:reprise|part|pt|act|intro|outro|interlude|prelude|overture)\\b|^(?:[ivx]+|\\d+)$");

  /** The surest first. */
  private final List<Map<String, String>> byTitle;

  private SongBook(List<Map<String, String>> byTitle) {
    this.byTitle = byTitle;
  }

  static SongBook of(Collection<Song> songs, Collection<Recording> recordings) {
    Map<String, String> titles = new HashMap<>();
    Titles others = new Titles();
    Titles bare = new Titles();
    songs.stream()
        .sorted(POPULAR_FIRST)
        .forEach(
            song -> {
              titles.putIfAbsent(SongTitle.key(song.title()), song.id());
              bare.add(bare(song.title()), song.id());
            });
    for (Recording recording : recordings) {
      Stream.of(recording.name(), recording.title())
          .forEach(
              name -> {
                others.add(SongTitle.key(name), recording.songId());
                others.add(SongTitle.of(name).key(), recording.songId());
                bare.add(bare(SongTitle.of(name).base()), recording.songId());
              });
    }
    return new SongBook(List.of(titles, others.certain(), bare.certain()));
  }

  /** The song of that title, or empty where there is none, or several that it may be. */
  Optional<String> find(String title) {
    return Stream.of(SongTitle.key(title), SongTitle.of(title).key(), bare(title))
        .flatMap(key -> byTitle.stream().flatMap(titles -> Stream.ofNullable(titles.get(key))))
        .findFirst();
  }

  /** The key of a title without its brackets: "(I Can't) Wait" is sung as "Wait". */
  private static String bare(String title) {
    String left = BRACKET.matcher(title).replaceAll(SongBook::kept).strip();
    return SongTitle.key(left.isEmpty() ? title : left);
  }

  private static String kept(MatchResult bracket) {
    String said = SongTitle.key(bracket.group(1));
    return TELLING.matcher(said).find() ? " " + Matcher.quoteReplacement(said) + " " : " ";
  }

  /** Titles that several songs may have. */
  private static final class Titles {
    private final Map<String, String> songs = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    void add(String key, String songId) {
      String other = songs.putIfAbsent(key, songId);
      if (other != null && !other.equals(songId)) {
        doubtful.add(key);
      }
    }

    Map<String, String> certain() {
      songs.keySet().removeAll(doubtful);
      return songs;
    }
  }
}
