package io.backline.samples.data;

import static io.backline.samples.SampleKind.BARE;
import static io.backline.samples.SampleKind.BOX_OFFICE;
import static io.backline.samples.SampleKind.BUSY;
import static io.backline.samples.SampleKind.FINDABLE;
import static io.backline.samples.SampleKind.MARKUP;
import static io.backline.samples.SampleKind.MISLINKED;
import static io.backline.samples.SampleKind.MISNUMBERED;
import static io.backline.samples.SampleKind.MUSICBRAINZ_ONLY;
import static io.backline.samples.SampleKind.PAGELESS;
import static io.backline.samples.SampleKind.PROLIFIC;
import static io.backline.samples.SampleKind.RESIDENCY;
import static io.backline.samples.SampleKind.SPARSE;
import static io.backline.samples.SampleKind.TEAM;
import static io.backline.samples.SampleKind.TRIBUTE;
import static io.backline.samples.SampleKind.TWIN;
import static io.backline.samples.SampleKind.TWO_LINKS;
import static io.backline.samples.SampleKind.UNLINKED;

import io.backline.samples.SampleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who the sample artists are. Names and attraction ids stay the same whatever the seed.
 *
 * @param attractionId absent for namesakes, which only Spotify and MusicBrainz know
 * @param disambiguation what MusicBrainz tells namesakes apart by
 * @param extra the number of an extra artist, or 0
 */
record Profile(
    SampleKind kind,
    String name,
    String genre,
    Optional<String> attractionId,
    String disambiguation,
    EventPlan events,
    int extra) {

  static final List<Profile> ALL =
      List.of(
          attraction(BUSY, "Quillon Harbour", "Rock", "K8vZ9171bQH", EventPlan.BUSY),
          attraction(SPARSE, "Ostler Wren", "Folk", "K8vZ9172spW", EventPlan.SPARSE),
          attraction(PROLIFIC, "Brindle & the Ninefold", "Pop", "K8vZ9173pBN", EventPlan.PROLIFIC),
          attraction(RESIDENCY, "Tessaly Vantongue", "Pop", "K8vZ9174rTV", EventPlan.RESIDENCY),
          attraction(
              MUSICBRAINZ_ONLY,
              "Moth Cartographers",
              "Alternative",
              "K8vZ9175mMC",
              EventPlan.shows(120, 12)),
          attraction(UNLINKED, "Hollow Ferrymen", "Metal", "K8vZ9176uHF", EventPlan.shows(90, 8)),
          attraction(
              TRIBUTE,
              "Hollow Ferrymen Tribute Night",
              "Metal",
              "K8vZ9177tHF",
              EventPlan.shows(60, 5)),
          attraction(
              MARKUP,
              "\"Dj\" <b>Ŝalt</b> & 'Vinegar' نجمة البحر 🦀",
              "Dance/Electronic",
              "K8vZ9178xDJ",
              EventPlan.shows(60, 4)),
          attraction(
              MISLINKED, "Penny Tarrowick", "Country", "K8vZ9179wPT", EventPlan.shows(60, 6)),
          attraction(BARE, "Untold Lodger", "Other", "K8vZ9170bUL", EventPlan.NONE),
          attraction(TWO_LINKS, "Lantern Causeway", "Folk", "K8vZ9191wLC", EventPlan.shows(60, 3)),
          attraction(
              MISNUMBERED, "Gable Sisterhood", "Rock", "K8vZ9192nGS", EventPlan.shows(60, 3)),
          attraction(FINDABLE, "Marrow & Thimble", "Blues", "K8vZ9193fMT", EventPlan.shows(60, 3)),
          attraction(TWIN, "Saltmarsh Assembly", "Rock", "K8vZ9194tSA", EventPlan.shows(60, 3)),
          attraction(PAGELESS, "Orrery Street", "Jazz", "K8vZ9195pOS", EventPlan.shows(60, 3)),
          attraction(
              TEAM,
              "Brackwater Rovers",
              Attraction.TEAM_GENRE,
              "K8vZ9196sBR",
              EventPlan.shows(60, 3)),
          attraction(BOX_OFFICE, "Vesper Tollgate", "Jazz", "K8vZ9181oVT", EventPlan.NONE),
          namesake(UNLINKED, "Hollow Ferrymen", "polka", "Nordic polka duo"),
          namesake(MISLINKED, "Penny Tarrowick", "audiobook", "narrator"),
          namesake(TWO_LINKS, "Lantern Causeway", "comedy", "stand-up comedian"),
          namesake(MISNUMBERED, "Quarry Lamp Choir", "choir", ""),
          namesake(TWIN, "Saltmarsh Assembly", "rock", "Scottish rock band"),
          namesake(PAGELESS, "Orrery Street", "jazz", "Canadian trio"),
          namesake(TEAM, "Brackwater Rovers", "rock", ""));

  private static Profile attraction(
      SampleKind kind, String name, String genre, String id, EventPlan events) {
    return new Profile(kind, name, genre, Optional.of(id), "", events, 0);
  }

  private static Profile namesake(SampleKind kind, String name, String genre, String note) {
    return new Profile(kind, name, genre, Optional.empty(), note, EventPlan.NONE, 0);
  }

  /** More artists of these kinds, with names and attraction ids of their own. */
  static List<Profile> extras(Map<SampleKind, Integer> counts) {
    Words words = new Words(new Dice(0, "extra names"));
    List<Profile> extras = new ArrayList<>();
    new TreeMap<>(counts)
        .forEach(
            (kind, count) -> {
              for (int i = 0; i < count; i++) {
                extras.add(ofKind(kind).extra("The " + words.title(), extras.size() + 1));
              }
            });
    return extras;
  }

  private static Profile ofKind(SampleKind kind) {
    return ALL.stream().filter(profile -> profile.kind() == kind).findFirst().orElseThrow();
  }

  private Profile extra(String otherName, int number) {
    String id = "K8vZ919%04d".formatted(number);
    return new Profile(kind, otherName, genre, Optional.of(id), disambiguation, events, number);
  }

  boolean namesake() {
    return attractionId.isEmpty();
  }

  /** The name that its chance is thrown by; namesakes must differ. */
  String dice() {
    return kind + (namesake() ? " namesake" : "") + (extra == 0 ? "" : " " + extra);
  }

  boolean onSpotify() {
    return namesake() || (kind != BARE && kind != TEAM && kind != BOX_OFFICE);
  }

  boolean onMusicBrainz() {
    return switch (kind) {
      case SPARSE, TRIBUTE, BARE, BOX_OFFICE -> false;
      case TEAM -> namesake();
      case BUSY,
          PROLIFIC,
          RESIDENCY,
          MUSICBRAINZ_ONLY,
          UNLINKED,
          MARKUP,
          MISLINKED,
          TWO_LINKS,
          MISNUMBERED,
          FINDABLE,
          TWIN,
          PAGELESS ->
          true;
    };
  }

  /** Whether MusicBrainz names its Spotify page, where it has one. */
  boolean isOnItsMusicBrainzPage() {
    return namesake() || kind != PAGELESS;
  }
}
