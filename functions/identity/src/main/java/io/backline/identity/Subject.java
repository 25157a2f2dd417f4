package io.backline.identity;

import static java.util.Objects.requireNonNull;

import io.backline.model.ArtistName;
import io.backline.providers.ticketmaster.Attraction;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Ticketmaster says of the one who is looked for.
 *
 * @param text the name as written, or null
 * @param genres none where Ticketmaster names none
 * @param music false where Ticketmaster lists it under something else, such as sports
 * @param spotifyIds that it links to: none, several, or wrong
 * @param mbids that it links to: none, several, or wrong
 */
record Subject(
    String text, List<String> genres, boolean music, List<String> spotifyIds, List<String> mbids) {
  // Nobody has more; a list without an end would cost a call each.
  private static final int MOST_LINKS = 3;
  private static final String MUSIC = "Music";

  Subject {
    genres = List.copyOf(genres);
    spotifyIds = List.copyOf(spotifyIds);
    mbids = List.copyOf(mbids);
  }

  static Subject of(Attraction attraction) {
    requireNonNull(attraction, "attraction is null");
    return new Subject(
        attraction.name(),
        attraction.genres(),
        attraction.segment() == null || attraction.segment().equals(MUSIC),
        attraction.spotifyIds().stream().limit(MOST_LINKS).toList(),
        attraction.musicBrainzIds().stream().limit(MOST_LINKS).toList());
  }

  ArtistName name() {
    return ArtistName.of(text);
  }

  /** What a settlement follows from: the same for the same name and links. */
  String basis() {
    return String.join(
        " | ",
        Stream.of(
                Stream.of(String.join(" ", name().words())),
                spotifyIds.stream().sorted(),
                mbids.stream().sorted())
            .map(part -> String.join(" ", part.toList()))
            .toList());
  }
}
