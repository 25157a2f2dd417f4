package io.backline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a note in a title says about which version of the song a recording is. Where notes say
 * several things, the first of these is the version's name.
 */
enum VersionNote {
  /** Told apart by {@link LiveMarkers}. */
  LIVE("live"),
  REMIX(
      "remix",
      "remix|remixed|re mix|re mixed|rmx|rework|リミックス",
      "club version|dub$|dub version",
      "(?<!original |album |single |new |stereo |mono |radio |extended |rough |video |\\d{4}"
          + " )mix$"),
  SPED_UP("sped up", "sped up|speed up|nightcore"),
  SLOWED("slowed", "slowed|slowed down|slowed reverb"),
  A_CAPPELLA("a cappella", "a ?cap+el+as?|アカペラ"),
  INSTRUMENTAL(
      "instrumental",
      "instrumentale?|instrumentaal|strumentale|karaoke",
      "カラオケ|インストゥルメンタル|伴奏|반주|минус"),
  ACOUSTIC(
      "acoustic",
      "acoustic|acustic[oa]|acoustique|akustik|akustisch|akustyczna|unplugged",
      "^stripped|stripped version|piano version",
      "アコースティック|어쿠스틱|原声版"),
  SESSION(
      "session",
      "sessions?$|session version|sessions?,? \\d{4}|from the .*sessions?",
      "^bbc|peel sessions?|maida vale|spotify singles|audiotree|daytrotter|kexp|tiny desk",
      "live lounge|recorded at .*studios?"),
  DEMO("demo", "demos?|outtake|rough mix|early take|early version|work tape|デモ|데모"),
  RADIO_EDIT("radio edit", "radio (?:edit|version|mix|single|cut)|^radio$"),
  EXTENDED(
      "extended",
      "extended|long version|full length|maxi version|\\d+ min(?:ute)? version",
      "12(?:\"|”|in)?(?: inch)? (?:mix|version|single)|12\"|12 inch"),
  EDIT(
      "edit",
      "edit$|edit version|edited|short version",
      "(?:single|short|album) edit|video (?:edit|version|mix)"),
  RERECORDING("re-recorded", "re ?record(?:ed|ing)|new recording"),
  REMASTER(
      "remaster",
      "remaster(?:s|ed|ing)?|remasterizad[oa]|remasterisee?|rimasterizzat[oa]",
      "リマスター|리마스터"),
  MONO("mono", "mono"),
  STEREO("stereo", "stereo"),
  MIX("mix", "(?:\\d{4}|original|album|single|new|stereo|mono) mix"),
  /** Another release of the same recording. */
  RELEASE(
      null,
      "deluxe|bonus|expanded|edition|reissue|box set",
      "anniversary (?:edition|version)|\\d+(?:st|nd|rd|th) anniversary",
      "^explicit|explicit version|^clean$|clean version",
      "version$|versione$|versao$|versie$|wersja$|version \\d+|バージョン|ヴァージョン|버전",
      "from [\"“”„«].*",
      "from the (?:motion picture|movie|film|netflix|vault|original|series).*",
      "studio (?:version|recording|take)|studio$"),
  /** Who else is on it. What "with" begins may also be a part of the title. */
  GUEST(
      null,
      "feat|ft|featuring",
      "(?:with|con|avec|mit)"
          + " (?!(?:you|u|me|my|myself|your|yourself|us|him|her|his|them|it|this|that)\\b)(?!(?:love|out|no|a|an|ti|mi|vos|el"
          + " amor|amor|calma|toi|moi|lui|elle|amour|dir|mir)\\b).+");

  // The dash is read as a blank: "re-recorded". The apostrophe counts: "Taylor's Version".
  private static final Pattern POSSESSIVE = Pattern.compile("[\\p{L}\\p{N}]['\u2019]s? version\\b");
  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015+]+\\s*");

  private final String label;
  private final Pattern pattern;

  VersionNote(String label, String... words) {
    this.label = label;
    this.pattern = pattern(name().equals("GUEST"), String.join("|", words));
  }

  // A guest stands at the start of its note; every other word may stand anywhere in one, as in
  // "2009 Remaster".
  private static Pattern pattern(boolean guest, String words) {
    return Pattern.compile((guest ? "^(?:" : "(?<![a-z0-9])(?:") + words + ")(?![a-z0-9])");
  }

  /** What the note says, or empty where it is just a part of the title. */
  static Optional<VersionNote> of(String note) {
    String plain = DASHES.matcher(PlainText.of(note)).replaceAll(" ").strip();
    if (LiveMarkers.isLiveNote(note)) {
      return Optional.of(LIVE);
    }
    if (POSSESSIVE.matcher(note.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(RERECORDING);
    }
    for (VersionNote kind : values()) {
      if (kind != LIVE && kind.pattern.matcher(plain).find()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether the note only tells one release from another, not one recording of the song. */
  boolean isEdition() {
    return switch (this) {
      case RELEASE, GUEST, REMASTER, MONO, STEREO, MIX, EXTENDED -> true;
      case LIVE,
          REMIX,
          SPED_UP,
          SLOWED,
          A_CAPPELLA,
          INSTRUMENTAL,
          ACOUSTIC,
          SESSION,
          DEMO,
          RADIO_EDIT,
          EDIT,
          RERECORDING ->
          false;
    };
  }

  /**
   * How a recording of this version is called; empty where the note does not make it another
   * version.
   */
  Optional<String> label() {
    return Optional.ofNullable(label);
  }

  /** The kind that a policy may leave out, if it is one. */
  Optional<VersionKind> kind() {
    return switch (this) {
      case SESSION -> Optional.of(VersionKind.SESSION);
      case ACOUSTIC -> Optional.of(VersionKind.ACOUSTIC);
      case DEMO -> Optional.of(VersionKind.DEMO);
      case INSTRUMENTAL -> Optional.of(VersionKind.INSTRUMENTAL);
      case REMIX -> Optional.of(VersionKind.REMIX);
      case LIVE,
          SPED_UP,
          SLOWED,
          A_CAPPELLA,
          RADIO_EDIT,
          EXTENDED,
          EDIT,
          RERECORDING,
          REMASTER,
          MONO,
          STEREO,
          MIX,
          RELEASE,
          GUEST ->
          Optional.empty();
    };
  }
}
