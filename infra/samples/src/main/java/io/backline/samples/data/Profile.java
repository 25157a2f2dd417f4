package io.backline.samples.data;

import static io.backline.samples.SampleKind.BARE;
import static io.backline.samples.SampleKind.BUSY;
import static io.backline.samples.SampleKind.MARKUP;
import static io.backline.samples.SampleKind.MISLINKED;
import static io.backline.samples.SampleKind.MUSICBRAINZ_ONLY;
import static io.backline.samples.SampleKind.PROLIFIC;
import static io.backline.samples.SampleKind.RESIDENCY;
import static io.backline.samples.SampleKind.SPARSE;
import static io.backline.samples.SampleKind.TRIBUTE;
import static io.backline.samples.SampleKind.UNLINKED;

import io.backline.samples.SampleKind;
import java.util.List;
import java.util.Optional;

/**
 * Who the sample artists are. Names and attraction ids stay the same whatever the seed.
 *
 * @param attractionId absent for namesakes, which only Spotify and MusicBrainz know
 * @param disambiguation what MusicBrainz tells namesakes apart by
 */
record Profile(
    SampleKind kind,
    String name,
    String genre,
    Optional<String> attractionId,
    String disambiguation,
    EventPlan events) {

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
          namesake(UNLINKED, "Hollow Ferrymen", "polka", "Nordic polka duo"),
          namesake(MISLINKED, "Penny Tarrowick", "audiobook", "narrator"));

  private static Profile attraction(
      SampleKind kind, String name, String genre, String id, EventPlan events) {
    return new Profile(kind, name, genre, Optional.of(id), "", events);
  }

  private static Profile namesake(SampleKind kind, String name, String genre, String note) {
    return new Profile(kind, name, genre, Optional.empty(), note, EventPlan.NONE);
  }

  boolean namesake() {
    return attractionId.isEmpty();
  }

  /** The name that its chance is thrown by; namesakes must differ. */
  String dice() {
    return kind + (namesake() ? " namesake" : "");
  }

  boolean onSpotify() {
    return kind != BARE;
  }

  boolean onMusicBrainz() {
    return switch (kind) {
      case SPARSE, TRIBUTE, BARE -> false;
      case BUSY, PROLIFIC, RESIDENCY, MUSICBRAINZ_ONLY, UNLINKED, MARKUP, MISLINKED -> true;
    };
  }
}
