package io.backline.identity;

import static java.util.stream.Collectors.joining;

import io.backline.model.NameMatch;
import java.util.Optional;
import java.util.Set;

/** What speaks for or against a page of Spotify being the artist's, and how much. */
enum Evidence {
  LINK(40, "Ticketmaster links to it"),
  RELATION(40, "the MusicBrainz artist that Ticketmaster links to has this Spotify page"),
  TITLES(40, "it has albums of the MusicBrainz artist that Ticketmaster links to"),
  SAME_NAME(30, "it has the same name"),
  AKIN_NAME(10, "its name is much alike"),
  KNOWN(20, "MusicBrainz knows it by that name"),
  GENRE(20, "it plays the same kind of music"),
  ALONE(20, "nobody else has that name"),
  NAMESAKES(-20, "others of that name may be meant as well"),
  OTHERS_PAGE(-40, "MusicBrainz gives it to another artist than Ticketmaster links to"),
  OTHER_GENRE(-30, "it does something quite different"),
  OTHER_NAME(-200, "it has another name"),
  NO_PAGE(-200, "Spotify has no such page");

  private final int weight;
  private final String words;

  Evidence(int weight, String words) {
    this.weight = weight;
    this.words = words;
  }

  static Evidence of(NameMatch match) {
    return switch (match) {
      case SAME -> SAME_NAME;
      case AKIN -> AKIN_NAME;
      case OTHER -> OTHER_NAME;
    };
  }

  static Optional<Evidence> of(Genres genres) {
    return switch (genres) {
      case AGREE -> Optional.of(GENRE);
      case CLASH -> Optional.of(OTHER_GENRE);
      case SILENT -> Optional.empty();
    };
  }

  static int sum(Set<Evidence> evidence) {
    return evidence.stream().mapToInt(one -> one.weight).sum();
  }

  /** In words a fan understands. */
  static String words(Set<Evidence> evidence) {
    return evidence.stream().sorted().map(one -> one.words).collect(joining(", "));
  }
}
