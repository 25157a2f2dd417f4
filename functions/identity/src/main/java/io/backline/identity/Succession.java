package io.backline.identity;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Settlement;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
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

  /**
   * What follows from an inquiry.
   *
   * @throws ProviderException where nothing can be said before a provider may be asked again
   */
  Identity after(Inquiry.Result result) {
    return switch (result.verdict()) {
      case Verdict.Settled settled -> settled(settled, result);
      case Verdict.Unsettled unsettled ->
          isDisputed(unsettled) ? unsettled(unsettled, result) : asBefore(unsettled);
    };
  }

  private Identity settled(Verdict.Settled settled, Inquiry.Result result) {
    // A gap in an answer is no reason to forget who MusicBrainz said it is.
    String mbid = settled.mbid().orElse(mbidBefore(settled));
    String basis = result.silent().isEmpty() ? subject.basis() : null;
    return identity(
        settled.spotifyId(),
        mbid,
        new Settlement(settled.by(), settled.reason(), basis, silent(result)));
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

  private Identity unsettled(Verdict.Unsettled unsettled, Inquiry.Result result) {
    result
        .limited()
        .ifPresent(
            limited -> {
              throw new ProviderException(limited);
            });
    return new Identity(
        attraction.name(),
        null,
        unsettled.mbid().orElse(null),
        attraction.imageUrl(),
        attraction.genres(),
        new Settlement(null, unsettled.reason(), null, silent(result)),
        unsettled.candidates());
  }

  private static List<String> silent(Inquiry.Result result) {
    return result.silent().stream().sorted().map(Provider::label).toList();
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
