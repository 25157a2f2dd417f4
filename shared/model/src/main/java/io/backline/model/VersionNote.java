package io.backline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a note in a title says about which version of the song a recording is. */
enum VersionNote {
  REMIX("remix", "remix|re-?mixed|rmx|rework|bootleg mix|club mix|dance mix|dub mix|dub"),
  LIVE("live", null),
  ACOUSTIC("acoustic", "acoustic|acústic[oa]|acustic[oa]|stripped|piano version"),
  INSTRUMENTAL("instrumental", "instrumental|karaoke"),
  DEMO("demo", "demo|outtake|rough mix|early take"),
  RADIO_EDIT("radio edit", "radio (?:edit|version|mix|single)|radio"),
  EDIT("edit", "edit|edited|single edit|short version|video (?:edit|version)"),
  EXTENDED("extended", "extended|12\"|12 inch|long version"),
  REMASTER("remaster", "remaster|remastered|remasterizad[oa]"),
  MONO("mono", "mono"),
  STEREO("stereo", "stereo"),
  RERECORDING("re-recorded", "re-?record(?:ed|ing)"),
  MIX("mix", "(?:\\d{4}|original|album|single|new|stereo|mono) mix"),
  RELEASE(
      "release",
      "deluxe|bonus|bonus track|single version|album version|original"
          + " version|explicit|clean|expanded|anniversary|version|versión|versão|from"
          + " [\"“].*|studio version"),
  GUEST("guest", "feat\\.?|ft\\.?|featuring|with");

  private final String label;
  private final Pattern pattern;

  VersionNote(String label, String words) {
    this.label = label;
    this.pattern = words == null ? null : pattern(label, words);
  }

  // A guest stands at the start of its note; every other word may stand anywhere in one, as in
  // "2009 Remaster".
  private static Pattern pattern(String label, String words) {
    String start = label.equals("guest") ? "^(?:" : "(?:^|[\\s,/(])(?:";
    return Pattern.compile(start + words + ")(?=$|[\\s,/).\\-])");
  }

  /** What the note says, or empty where it is just a part of the title. */
  static Optional<VersionNote> of(String note) {
    String plain = note.toLowerCase(Locale.ROOT).strip();
    for (VersionNote kind : values()) {
      if (kind.matches(plain)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean matches(String plain) {
    return pattern == null ? LiveMarkers.isLiveNote(plain) : pattern.matcher(plain).find();
  }

  /**
   * How a recording of this version is called; empty where the note does not make it another
   * version.
   */
  Optional<String> label() {
    return switch (this) {
      case RELEASE, GUEST -> Optional.empty();
      case REMIX,
          LIVE,
          ACOUSTIC,
          INSTRUMENTAL,
          DEMO,
          RADIO_EDIT,
          EDIT,
          EXTENDED,
          REMASTER,
          MONO,
          STEREO,
          RERECORDING,
          MIX ->
          Optional.of(label);
    };
  }
}
