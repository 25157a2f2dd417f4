package io.backline.identity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.backline.model.NameMatch;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.musicbrainz.ReleaseGroup;
import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks MusicBrainz and Spotify who somebody is: what tells most first, one question at a time, and
 * nothing more once it is settled. A provider that gives no answer is not asked again; one that is
 * to be asked in a moment is waited for.
 */
final class Inquiry {
  private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

  // Calls of one kind: MusicBrainz takes one a second, and a fan waits.
  private static final int MOST = 3;

  private final Subject subject;
  private final MusicBrainzClient musicBrainz;
  private final SpotifyClient spotify;
  private final BooleanSupplier isOutOfTime;
  private final Patience patience;
  private final Findings findings = new Findings();
  private Optional<RateLimited> limited = Optional.empty();

  Inquiry(
      Subject subject,
      MusicBrainzClient musicBrainz,
      SpotifyClient spotify,
      BooleanSupplier isOutOfTime,
      Patience patience) {
    this.subject = subject;
    this.musicBrainz = musicBrainz;
    this.spotify = spotify;
    this.isOutOfTime = isOutOfTime;
    this.patience = patience;
  }

  /**
   * What came of it.
   *
   * @param silent who of those who were asked gave no answer
   * @param limited which of them may be asked again first, where that is worth a pause
   */
  record Result(Verdict verdict, Set<Provider> silent, Optional<RateLimited> limited) {
    Result {
      silent = Set.copyOf(silent);
    }
  }

  /**
   * Asks.
   *
   * @throws ProviderException where a provider is to be asked in a moment
   */
  Result run() {
    List<Supplier<Stream<Runnable>>> steps =
        List.of(
            this::linkedArtists,
            this::ownersOfLinks,
            this::pages,
            this::searches,
            this::namesakes,
            this::titles);
    for (Supplier<Stream<Runnable>> step : steps) {
      for (Runnable question : step.get().toList()) {
        question.run();
        Verdict verdict = Rule.decide(subject, findings);
        if (verdict instanceof Verdict.Settled) {
          return result(verdict);
        }
      }
    }
    return result(Rule.decide(subject, findings));
  }

  private Result result(Verdict verdict) {
    return new Result(verdict, findings.silent(), limited.filter(patience::isPause));
  }

  /** Who the MusicBrainz artists are that Ticketmaster links to. */
  private Stream<Runnable> linkedArtists() {
    return subject.mbids().stream().map(this::artist);
  }

  /** Whose the Spotify pages are that Ticketmaster links to. */
  private Stream<Runnable> ownersOfLinks() {
    return subject.spotifyIds().stream()
        .filter(spotifyId -> findings.ownersOf(spotifyId).isEmpty())
        .map(
            spotifyId ->
                asking(
                    Provider.MUSICBRAINZ,
                    () -> findings.owners(spotifyId, musicBrainz.artistsBySpotifyId(spotifyId))));
  }

  /** What Spotify says of the pages that came up: their names first. */
  private Stream<Runnable> pages() {
    return claims()
        .filter(claim -> !claim.isRuledOut() && !findings.pageWasAsked(claim.spotifyId()))
        .sorted(comparing(claim -> !claim.open().contains(Evidence.SAME_NAME)))
        .limit(2L * MOST)
        .map(Claim::spotifyId)
        .map(
            spotifyId ->
                asking(
                    Provider.SPOTIFY, () -> findings.page(spotifyId, spotify.artist(spotifyId))));
  }

  /** Who has that name, where no link leads to anybody. */
  private Stream<Runnable> searches() {
    boolean found = claims().anyMatch(claim -> claim.score() >= Rule.enough(subject));
    return found || !subject.music() || subject.name().words().isEmpty()
        ? Stream.empty()
        : Stream.of(
            asking(
                Provider.SPOTIFY, () -> findings.namedPages(spotify.artistsByName(subject.text()))),
            asking(
                Provider.MUSICBRAINZ,
                () -> findings.named(musicBrainz.artistsByName(subject.text()))));
  }

  /** Which pages the MusicBrainz artists of that name have: those who play that music first. */
  private Stream<Runnable> namesakes() {
    return findings.named().stream()
        .flatMap(List::stream)
        .filter(artist -> Names.match(subject, artist) == NameMatch.SAME)
        .filter(artist -> !findings.wasAsked(artist.id()))
        .sorted(
            comparing(artist -> Genres.compare(subject.genres(), Weighing.words(artist).toList())))
        .limit(MOST)
        .map(MusicBrainzArtist::id)
        .map(this::artist);
  }

  /** Whose albums they are, where MusicBrainz has no page for the artist that is linked to. */
  private Stream<Runnable> titles() {
    return subject.mbids().stream()
        .flatMap(mbid -> findings.artist(mbid).stream())
        .filter(artist -> artist.spotifyIds().isEmpty())
        .filter(artist -> Names.match(subject, artist) == NameMatch.SAME)
        .limit(1)
        .map(artist -> asking(Provider.MUSICBRAINZ, () -> compareTitles(artist)));
  }

  private void compareTitles(MusicBrainzArtist artist) {
    Titles known =
        Titles.of(
            artist.name(),
            musicBrainz.releaseGroups(artist.id(), 0).items().stream().map(ReleaseGroup::title));
    Set<String> sharing =
        claims()
            .filter(claim -> claim.found().contains(Evidence.SAME_NAME))
            .limit(MOST)
            .map(Claim::spotifyId)
            .filter(spotifyId -> known.areSharedWith(albums(artist, spotifyId)))
            .collect(toSet());
    findings.sharing(artist.id(), sharing);
  }

  private Titles albums(MusicBrainzArtist artist, String spotifyId) {
    return Titles.of(
        artist.name(),
        spotify.artistAlbums(spotifyId, List.of(AlbumGroup.ALBUM), 0).items().stream()
            .map(SpotifyAlbum::name));
  }

  private Runnable artist(String mbid) {
    return asking(Provider.MUSICBRAINZ, () -> findings.artist(mbid, musicBrainz.artist(mbid)));
  }

  private Stream<Claim> claims() {
    return Weighing.claims(subject, findings).stream();
  }

  private Runnable asking(Provider provider, Runnable question) {
    return () -> ask(provider, question);
  }

  private void ask(Provider provider, Runnable question) {
    if (findings.isSilent(provider)) {
      return;
    }
    if (isOutOfTime.getAsBoolean()) {
      findings.silent(provider);
      return;
    }
    try {
      question.run();
    } catch (ProviderException e) {
      LOG.warn("who {} is: {}", subject.text(), e.getMessage());
      silent(e);
    }
  }

  private void silent(ProviderException e) {
    findings.silent(e.fault().provider());
    if (e.fault() instanceof RateLimited now) {
      if (now.provider() == Provider.MUSICBRAINZ && patience.isMoment(now)) {
        // Songs may do without; what tells the live ones, and the setlists, may not.
        throw e;
      }
      limited =
          limited.filter(other -> other.until().isBefore(now.until())).or(() -> Optional.of(now));
    }
  }
}
