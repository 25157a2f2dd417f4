package io.backline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Discography;
import io.backline.store.Library;
import io.backline.store.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Adds what takes too long to wait for: every recording at MusicBrainz, and from Spotify the ISRCs
 * that are missing even then.
 */
final class EnrichmentPhase implements PhaseWork {
  // Spotify does not publish a development key's quota; some thousand calls a day are what people
  // report. Most of them are for imports that somebody waits for; the next import asks for the
  // rest.
  private static final int MOST_CALLS = 150;
  private static final int CALLS_A_STEP = 10;

  private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(30);

  private final KnownListing knownRecordings;
  private final SpotifyClient spotify;
  private final Library library;
  private final Clock clock;

  EnrichmentPhase(
      MusicBrainzClient musicBrainz, SpotifyClient spotify, Library library, Clock clock) {
    this.knownRecordings =
        new KnownListing(MusicBrainzListing.RECORDINGS, musicBrainz, library, clock);
    this.spotify = spotify;
    this.library = library;
    this.clock = clock;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    Artist artist = library.artists().find(run.artistId()).orElseThrow();
    if (artist.spotifyId() == null) {
      return new PhaseResult.Skip("there is no catalogue to add to");
    }
    EnrichmentCursor cursor =
        run.cursor().map(EnrichmentCursor::parse).orElse(EnrichmentCursor.BEGINNING);
    while (!cursor.listed()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      cursor = noted(run, list(run, artist, cursor));
    }
    return cursor.asksSpotify() ? lookUp(run, artist, cursor) : new PhaseResult.Done();
  }

  private EnrichmentCursor list(PhaseRun run, Artist artist, EnrichmentCursor cursor) {
    if (artist.mbid() == null) {
      return planned(run, artist, cursor, 0);
    }
    KnownListing.Step step =
        knownRecordings.read(
            new MusicBrainzFacts(library, artist.id(), run.job().generation()),
            artist.mbid(),
            cursor.offset());
    return step.next().isPresent()
        ? cursor.read(step.next().getAsInt(), step.total(), step.seen())
        : planned(run, artist, cursor, step.seen());
  }

  private EnrichmentCursor planned(
      PhaseRun run, Artist artist, EnrichmentCursor cursor, int recordings) {
    Standing before = Standing.stored(library, artist.id());
    Catalogue catalogue = derive(run, artist);
    List<IsrcLookup> lookups = isAsked(artist, catalogue) ? List.of() : lookups(run, catalogue);
    return cursor
        .listed(recordings, lookups)
        .plus(before.named(catalogue), before.overturned(Standing.of(catalogue)));
  }

  private List<IsrcLookup> lookups(PhaseRun run, Catalogue catalogue) {
    return new MissingIsrcs(catalogue.missingIsrcs(), library.albums().all(run.artistId()))
        .lookups(MOST_CALLS, run.job().generation());
  }

  /** Whether Spotify was asked for all that is missing now, and not long ago. */
  private boolean isAsked(Artist artist, Catalogue catalogue) {
    return library
        .readings()
        .find(artist.id(), Reading.Kind.ISRCS)
        .filter(asked -> asked.mark().equals(mark(catalogue)))
        .filter(asked -> asked.holds(artist.spotifyId(), ASKED_AGAIN_AFTER, clock.instant()))
        .isPresent();
  }

  private void noteAsked(Artist artist, Catalogue catalogue) {
    library
        .readings()
        .put(
            artist.id(),
            Reading.Kind.ISRCS,
            new Reading(
                artist.spotifyId(),
                catalogue.missingIsrcs().size(),
                mark(catalogue),
                clock.instant()));
  }

  /** As many may be missing as before, and be others. */
  private static String mark(Catalogue catalogue) {
    String tracks =
        catalogue.missingIsrcs().stream()
            .flatMap(missing -> missing.spotifyIds().stream())
            .sorted()
            .collect(joining(","));
    return UUID.nameUUIDFromBytes(tracks.getBytes(UTF_8)).toString();
  }

  private PhaseResult lookUp(PhaseRun run, Artist artist, EnrichmentCursor listed) {
    EnrichmentCursor cursor = listed;
    Discography discography = library.catalogue().open(artist, run.job().generation());
    Catalogue catalogue = discography.derive();
    Standing standing = Standing.of(catalogue);
    IsrcSearch search =
        new IsrcSearch(
            spotify,
            artist.name(),
            discography,
            new MissingIsrcs(catalogue.missingIsrcs(), discography.albums()));
    while (!cursor.lookups().isEmpty() && cursor.calls() < MOST_CALLS) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      IsrcSearch.Outcome outcome = search.make(cursor.atMost(CALLS_A_STEP, MOST_CALLS));
      Standing now = Standing.of(outcome.catalogue());
      cursor = noted(run, cursor.asked(outcome, MOST_CALLS).plus(0, standing.overturned(now)));
      standing = now;
      if (outcome.fault().isPresent()) {
        // It may be the end, or hours: what is known by now is to be counted.
        derive(run, artist);
        throw outcome.fault().get();
      }
    }
    Catalogue after = derive(run, artist);
    Standing last = Standing.of(after);
    if (cursor.calls() < MOST_CALLS) {
      noteAsked(artist, after);
    }
    run.report(cursor.plus(0, standing.overturned(last))::shownIn);
    return new PhaseResult.Done();
  }

  private static EnrichmentCursor noted(PhaseRun run, EnrichmentCursor cursor) {
    run.report(cursor::shownIn);
    run.checkpoint(cursor.toString());
    return cursor;
  }

  private Catalogue derive(PhaseRun run, Artist artist) {
    Catalogue catalogue = library.catalogue().derive(artist, run.job().generation());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    library.setlists().open(artist.id(), run.job().generation()).conclude(today);
    library.artists().total(artist.id(), () -> library.totals(artist.id(), today, null), now);
    return catalogue;
  }
}
