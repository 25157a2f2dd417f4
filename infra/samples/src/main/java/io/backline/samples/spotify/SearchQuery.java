package io.backline.samples.spotify;

import io.backline.samples.data.Credit;
import io.backline.samples.data.NameSearch;
import io.backline.samples.data.Track;
import io.backline.samples.data.World.AlbumTrack;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search text with its field filters. Several ISRCs joined by OR find nothing, as on Spotify.
 *
 * @param words what is left when the filters are taken out
 */
record SearchQuery(
    Optional<NameSearch> artist,
    Optional<NameSearch> track,
    Optional<NameSearch> album,
    Optional<String> isrc,
    Optional<NameSearch> words) {
  private static final Pattern FILTER =
      Pattern.compile("\\b(artist|track|album|isrc):(?:\"([^\"]*)\"|(\\S+))");

  static SearchQuery of(String text) {
    String words = FILTER.matcher(text).replaceAll(" ").strip();
    return new SearchQuery(
        filter(text, "artist").map(NameSearch::new),
        filter(text, "track").map(NameSearch::new),
        filter(text, "album").map(NameSearch::new),
        filter(text, "isrc"),
        words.isEmpty() ? Optional.empty() : Optional.of(new NameSearch(words)));
  }

  private static Optional<String> filter(String text, String name) {
    Matcher each = FILTER.matcher(text);
    while (each.find()) {
      if (each.group(1).equals(name)) {
        return Optional.of(each.group(2) == null ? each.group(3) : each.group(2));
      }
    }
    return Optional.empty();
  }

  boolean finds(AlbumTrack found) {
    Track candidate = found.track();
    String artists =
        String.join(" ", candidate.recording().credits().stream().map(Credit::name).toList());
    return isrc.map(wanted -> wanted.equals(candidate.isrc().orElse(""))).orElse(true)
        && matches(track, candidate.title())
        && matches(artist, artists)
        && matches(album, found.album().name())
        && matches(words, candidate.title() + " " + artists);
  }

  /** Whether an artist of that name is meant. */
  boolean findsArtist(String name) {
    return matches(artist, name) && matches(words, name);
  }

  private static boolean matches(Optional<NameSearch> wanted, String text) {
    return wanted.map(search -> search.finds(text)).orElse(true);
  }
}
