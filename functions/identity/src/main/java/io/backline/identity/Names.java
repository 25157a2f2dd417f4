package io.backline.identity;

import static java.util.Comparator.naturalOrder;

import io.backline.model.ArtistName;
import io.backline.model.NameMatch;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.Objects;
import java.util.stream.Stream;

/** How what a service calls somebody compares with what Ticketmaster calls them. */
final class Names {
  private Names() {}

  static NameMatch match(Subject subject, SpotifyArtist page) {
    return subject.name().match(ArtistName.of(page.name()));
  }

  /** The best of its names: its aliases are names, and the sort name is one in Latin script. */
  static NameMatch match(Subject subject, MusicBrainzArtist artist) {
    return Stream.concat(
            Stream.of(artist.name(), artist.sortName(), inOrder(artist.sortName())),
            artist.aliases().stream())
        .filter(Objects::nonNull)
        .map(name -> subject.name().match(ArtistName.of(name)))
        .min(naturalOrder())
        .orElse(NameMatch.OTHER);
  }

  /** "Tarrowick, Penny" as it is spoken. */
  private static String inOrder(String sortName) {
    if (sortName == null) {
      return null;
    }
    String[] parts = sortName.split(", ", 2);
    return parts.length == 2 ? parts[1] + " " + parts[0] : sortName;
  }
}
