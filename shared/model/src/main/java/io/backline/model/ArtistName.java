package io.backline.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * An artist's name without what only differs in writing: case, accents, width, punctuation, "&" for
 * "and", a leading "The".
 *
 * @param words none where nobody told the name
 */
public record ArtistName(List<String> words) {
  // Who plays somebody else's songs says so with one of these beside that somebody's name.
  private static final Set<String> TRIBUTE =
      Set.of(
          "tribute",
          "tributes",
          "tributo",
          "hommage",
          "homage",
          "celebrating",
          "celebration",
          "celebrates",
          "salute",
          "salutes",
          "remembering",
          "experience",
          "legacy",
          "story",
          "songs",
          "hits",
          "night",
          "party",
          "rave",
          "brunch",
          "karaoke",
          "cover",
          "covers",
          "coverband",
          "revival",
          "symphony",
          "symphonic",
          "orchestra",
          "candlelight",
          "musical",
          "plays",
          "performs",
          "performing",
          "laser",
          "vs",
          "fake",
          "almost");

  public ArtistName {
    words = List.copyOf(words);
  }

  /** Reads a name as written; null is none. */
  public static ArtistName of(String text) {
    if (text == null || text.isBlank()) {
      return new ArtistName(List.of());
    }
    String plain =
        PlainText.of(text)
            .replaceAll("[&+]", " and ")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
            .strip();
    // Some are called "!!!".
    List<String> words = plain.isEmpty() ? List.of(text.strip()) : List.of(plain.split(" "));
    boolean article = words.size() > 1 && words.getFirst().equals("the");
    return new ArtistName(article ? words.subList(1, words.size()) : words);
  }

  /** How this name compares with another, from either side. */
  public NameMatch match(ArtistName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return NameMatch.OTHER;
    }
    if (joined().equals(other.joined())) {
      return NameMatch.SAME;
    }
    return words.size() < other.words.size() ? within(other) : other.within(this);
  }

  private String joined() {
    return String.join("", words);
  }

  private NameMatch within(ArtistName longer) {
    int at = Collections.indexOfSubList(longer.words, words);
    if (at < 0) {
      return NameMatch.OTHER;
    }
    boolean tribute =
        longer.words.subList(0, at).stream().anyMatch(TRIBUTE::contains)
            || longer.words.subList(at + words.size(), longer.words.size()).stream()
                .anyMatch(TRIBUTE::contains);
    return tribute ? NameMatch.OTHER : NameMatch.AKIN;
  }
}
