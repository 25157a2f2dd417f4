package io.backline.model.setlist;

import io.backline.model.Recording;
import io.backline.model.Song;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the songs of a setlist in the artist's catalogue. What is not there stays without a song:
 * nothing is guessed. For one thread.
 */
final class SetlistMatcher {
  // "A / B" is a medley, "A > B" one song that runs into the next.
  private static final Pattern MEDLEY = Pattern.compile("\\s+(?:/|-?>)\\s+");

  // Anybody may write a title of hundreds of pieces.
  private static final int MOST_PIECES = 20;
  private static final int MOST_TOGETHER = 4;

  private final SongBook book;

  // Most songs are played on most nights.
  private final Map<String, List<SongPart>> known = new HashMap<>();

  SetlistMatcher(Collection<Song> songs, Collection<Recording> recordings) {
    this.book = SongBook.of(songs, recordings);
  }

  List<PlayedSong> matched(List<PlayedSong> songs) {
    return songs.stream().map(song -> song.withParts(parts(song.title()))).toList();
  }

  /** The songs that a title names; none where nobody knew it. */
  List<SongPart> parts(String title) {
    return title == null ? List.of() : known.computeIfAbsent(title.strip(), this::find);
  }

  private List<SongPart> find(String title) {
    Optional<String> song = book.find(title);
    return song.isPresent() ? List.of(new SongPart(title, song.get())) : pieces(title);
  }

  private List<SongPart> pieces(String medley) {
    List<String> pieces =
        Stream.of(MEDLEY.split(medley)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (pieces.size() > MOST_PIECES) {
      return List.of(new SongPart(medley, null));
    }
    List<SongPart> parts = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = end(pieces, at);
      String title = together(pieces, at, end);
      parts.add(new SongPart(title, book.find(title).orElse(null)));
      at = end;
    }
    return List.copyOf(parts);
  }

  /** Behind the longest title from here on that the catalogue has, or behind one piece. */
  private int end(List<String> pieces, int at) {
    int end = Math.min(pieces.size(), at + MOST_TOGETHER);
    while (end > at + 1 && book.find(together(pieces, at, end)).isEmpty()) {
      end--;
    }
    return end;
  }

  private static String together(List<String> pieces, int from, int to) {
    return String.join(" / ", pieces.subList(from, to));
  }
}
