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
    Optional<String> artist,
    Optional<String> track,
    Optional<String> album,
    Optional<String> isrc,
    String words) {
  private static final Pattern FILTER =
      Pattern.compile("\\b(artist|track|album|isrc):(?:\"([^\"]*)\"|(\\S+))");

  static SearchQuery of(String text) {
    String words = FILTER.matcher(text).replaceAll(" ").strip();
    return new SearchQuery(
        filter(text, "artist"),
        filter(text, "track"),
        filter(text, "album"),
        filter(text, "isrc"),
        words);
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
        && (words.isEmpty() || new NameSearch(words).finds(candidate.title() + " " + artists));
  }

  private static boolean matches(Optional<String> wanted, String name) {
    return wanted.map(words -> new NameSearch(words).finds(name)).orElse(true);
  }
}
