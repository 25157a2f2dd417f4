package io.backline.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kinds of music, as wide as three services agree on them. Ticketmaster has some twenty genres,
 * Spotify thousands, MusicBrainz whatever people write.
 */
enum Kind {
  ROCK("rock|punk|grunge|indie|alternative|emo|shoegaze|hardcore|britpop|new wave|garage"),
  METAL("metal|metalcore|deathcore|grindcore|djent|thrash"),
  POP("pop|synthpop|electropop|boy band|girl group|chanson|schlager|ballads|k-pop|j-pop"),
  HIP_HOP("hip hop|hip-hop|rap|trap|drill|grime|urban"),
  SOUL("r&b|rnb|soul|funk|motown|disco"),
  ELECTRONIC(
      "dance|electronic|electronica|electro|edm|house|techno|trance|dubstep|drum and"
          + " bass|ambient|dj"),
  COUNTRY("country|americana|bluegrass|honky-tonk"),
  FOLK("folk|singer-songwriter|celtic|polka|traditional|acoustic|medieval|shanties"),
  JAZZ("jazz|swing|bebop|big band|fusion"),
  BLUES("blues"),
  CLASSICAL(
      "classical|opera|orchestra|orchestral|symphony|baroque|chamber|choral|choir|soundtrack"),
  REGGAE("reggae|ska|dub|dancehall"),
  LATIN(
      "latin|latino|salsa|reggaeton|bachata|mariachi|cumbia|banda|norteno|flamenco|tango|samba|bossa"
          + " nova|tejano"),
  WORLD("world|afrobeat|afrobeats|highlife|bollywood|klezmer"),
  SACRED("religious|christian|gospel|worship"),
  SPOKEN(
      "audiobook|audiobooks|narrator|podcast|spoken word|comedy|comedian|speaker|author|voice"
          + " actor|radio play|asmr|meditation");

  private final Pattern pattern;

  Kind(String words) {
    pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
  }

  // Kinds that one act is often listed under both of; nobody is a different act for that.
  private static final List<Set<Kind>> NEAR =
      List.of(
          EnumSet.of(ROCK, METAL),
          EnumSet.of(ROCK, POP, FOLK, COUNTRY, BLUES, ELECTRONIC),
          EnumSet.of(POP, HIP_HOP, SOUL, ELECTRONIC, LATIN, REGGAE),
          EnumSet.of(SOUL, JAZZ, BLUES),
          EnumSet.of(JAZZ, CLASSICAL, WORLD, LATIN),
          EnumSet.of(WORLD, FOLK, REGGAE, LATIN, POP));

  static Set<Kind> of(List<String> texts) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      Arrays.stream(values())
          .filter(kind -> kind.pattern.matcher(lower).find())
          .forEach(kinds::add);
    }
    return kinds;
  }

  boolean isFarFrom(Kind other) {
    if (this == SACRED || other == SACRED) {
      // There is a Christian act of every kind.
      return this == SPOKEN || other == SPOKEN;
    }
    return this != other
        && NEAR.stream().noneMatch(near -> near.contains(this) && near.contains(other));
  }
}
