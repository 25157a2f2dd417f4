package io.backline.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which an album's name suggests a concert. Alone they say little: "Live from Nowhere"
 * may be a studio album.
 */
final class AlbumMarkers {
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:(?:mtv\\s+)?unplugged|in\\s+concert|en\\s+concert|en\\s+concierto|ao\\s+vivo|en\\s+vivo"
              + "|en\\s+directo|dal\\s+vivo|in\\s+concerto)(?![\\p{L}\\p{N}])");

  // "Some Girls: Live in Texas", "Live from Austin", "LIVE 2022", "Live!"
  private static final Pattern PART =
      Pattern.compile("(?:^|(?<=[:,/\uff1a\uff0c]))[\\s\\p{Z}]*([^:,/]+)");

  private AlbumMarkers() {}

  /** What of the name says it, as it is written there. */
  static Optional<String> in(String name) {
    return LiveMarkers.in(name).or(() -> phrase(name)).or(() -> part(name));
  }

  private static Optional<String> phrase(String name) {
    Matcher matcher = PHRASE.matcher(name);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Optional<String> part(String name) {
    return PART.matcher(name)
        .results()
        .map(result -> result.group(1).strip())
        .filter(LiveMarkers::isLiveNote)
        .findFirst();
  }
}
