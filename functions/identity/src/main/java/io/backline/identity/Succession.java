package io.backline.identity;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Settlement;
import io.backline.providers.ticketmaster.Attraction;
import java.util.List;
import java.util.Optional;

/** What an artist is settled as, after what it was settled as before. */
final class Succession {
  private final Artist artist;
  private final Attraction attraction;
  private final Subject subject;

  Succession(Artist artist, Attraction attraction) {
    this.artist = artist;
    this.attraction = attraction;
    this.subject = Subject.of(attraction);
  }

  Subject subject() {
    return subject;
  }

  /** What needs no question: the word of an admin, or a settlement whose grounds are the same. */
  Optional<Identity> known() {
    if (artist.admin() != null) {
      return Optional.of(
          identity(artist.admin().spotifyId(), artist.admin().mbid(), artist.admin().settlement()));
    }
    Settlement before = artist.settlement();
    boolean same =
        artist.spotifyId() != null && before != null && subject.basis().equals(before.basis());
    return same
        ? Optional.of(identity(artist.spotifyId(), artist.mbid(), before))
        : Optional.empty();
  }

  Identity after(Inquiry.Result result) {
    return switch (result.verdict()) {
      case Verdict.Settled settled -> settled(settled, result.complete());
      case Verdict.Unsettled unsettled ->
          isDisputed(unsettled) ? unsettled(unsettled) : asBefore(unsettled);
    };
  }

  private Identity settled(Verdict.Settled settled, boolean complete) {
    // A gap in an answer is no reason to forget who MusicBrainz said it is.
    String mbid = settled.mbid().orElse(mbidBefore(settled));
    String basis = complete ? subject.basis() : null;
    return identity(
        settled.spotifyId(), mbid, new Settlement(settled.by(), settled.reason(), basis));
  }

  private String mbidBefore(Verdict.Settled settled) {
    boolean same = settled.spotifyId().equals(artist.spotifyId());
    return same && artist.mbid() != null && !settled.denied().contains(artist.mbid())
        ? artist.mbid()
        : null;
  }

  /** Whether what was settled before is contradicted now, or nothing was. */
  private boolean isDisputed(Verdict.Unsettled unsettled) {
    String before = artist.spotifyId();
    return before == null
        || unsettled.denied().contains(before)
        || unsettled.able().stream().anyMatch(other -> !other.equals(before));
  }

  private Identity asBefore(Verdict.Unsettled unsettled) {
    Settlement before = artist.settlement();
    Settlement kept =
        before == null
            ? new Settlement(null, "it was settled before; now " + unsettled.reason(), null)
            : before;
    return identity(artist.spotifyId(), artist.mbid(), kept);
  }

  private Identity unsettled(Verdict.Unsettled unsettled) {
    return new Identity(
        attraction.name(),
        null,
        unsettled.mbid().orElse(null),
        attraction.imageUrl(),
        attraction.genres(),
        new Settlement(null, unsettled.reason(), null),
        unsettled.candidates());
  }

  private Identity identity(String spotifyId, String mbid, Settlement settlement) {
    return new Identity(
        attraction.name(),
        spotifyId,
        mbid,
        attraction.imageUrl(),
        attraction.genres(),
        settlement,
        List.of());
  }
}
