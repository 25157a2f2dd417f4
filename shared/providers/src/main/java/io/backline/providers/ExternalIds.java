package io.backline.providers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ids of one provider in what another one links to. */
public final class ExternalIds {

  // open.spotify.com/artist/ID, …/intl-de/artist/ID?autoplay=true, spotify:artist:ID
  private static final Pattern SPOTIFY_ARTIST =
      Pattern.compile(
          "(?:spotify:artist:|\\bspotify\\.com/(?:[\\w/-]*/)?artist/)([0-9A-Za-z]{22})(?![0-9A-Za-z])");
  private static final Pattern UUID =
      Pattern.compile(
          "(?<![0-9a-fA-F-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])");

  private ExternalIds() {}

  /** The artist's id, 22 characters of base 62, in a Spotify URL or URI of any known shape. */
  public static Optional<String> spotifyArtist(String link) {
    if (link == null) {
      return Optional.empty();
    }
    Matcher matcher = SPOTIFY_ARTIST.matcher(link);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The MBID, a UUID in lower case, in an id or a MusicBrainz URL. */
  public static Optional<String> mbid(String idOrUrl) {
    if (idOrUrl == null) {
      return Optional.empty();
    }
    Matcher matcher = UUID.matcher(idOrUrl);
    return matcher.find()
        ? Optional.of(matcher.group().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
