package io.backline.catalog;

import io.backline.model.Artist;
import io.backline.model.Phase;
import io.backline.model.Settlement;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.Intake;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.CatalogueCounts;
import io.backline.store.Discography;
import io.backline.store.Library;
import io.backline.store.Parallel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * Reads every release of an artist with every track. Recordings and songs appear meanwhile; wrap-up
 * sees to the final ones.
 */
final class CatalogPhase implements PhaseWork {
  private static final int PAGES_AT_ONCE = 8;

  // So that progress moves, and each step is worth its writes.
  private static final int ALBUMS_A_STEP = 8;

  // A fan sees songs come; what is written over a moment later is wasted.
  private static final Duration BETWEEN_DERIVATIONS = Duration.ofSeconds(2);

  private static final String UNKNOWN = "it is not known who this is on Spotify";

  private final SpotifyClient spotify;
  private final AlbumListing listing;
  private final Library library;
  private final Clock clock;

  CatalogPhase(SpotifyClient spotify, Library library, Clock clock) {
    this.clock = clock;
    this.spotify = spotify;
    this.listing = new AlbumListing(spotify);
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    return library
        .artists()
        .find(run.artistId())
        .map(artist -> artist.spotifyId() == null ? without(run, artist) : read(run, artist))
        .orElseGet(() -> new PhaseResult.Skip(UNKNOWN));
  }

  private PhaseResult without(PhaseRun run, Artist artist) {
    // What an earlier import brought is gone with the Spotify id that turned out to be wrong.
    library.catalogue().derive(artist, run.job().generation());
    Settlement settlement = artist.settlement();
    if (settlement == null) {
      return new PhaseResult.Skip(UNKNOWN);
    }
    String reason = UNKNOWN + ": " + settlement.reason();
    return settlement.silent() == null
        ? new PhaseResult.Skip(reason)
        : new PhaseResult.Fail(reason);
  }

  private PhaseResult read(PhaseRun run, Artist artist) {
    Future<KnownAlbums> opening = Parallel.begin(() -> open(run, artist));
    CatalogCursor cursor = run.cursor().map(CatalogCursor::parse).orElse(CatalogCursor.BEGINNING);
    CatalogCursor listed = readListing(run, artist.spotifyId(), cursor, opening);
    if (!listed.listing().isEmpty()) {
      return new PhaseResult.HandOn();
    }
    KnownAlbums known = Parallel.join(opening);
    if (known.isAsBefore(listed.head())) {
      known.stored().conclude();
      return new PhaseResult.Done();
    }
    CatalogCursor rest = readAlbums(run, artist.spotifyId(), listed, known.stored());
    if (!rest.albums().isEmpty()) {
      return new PhaseResult.HandOn();
    }
    if (!rest.gaps()) {
      // Only who still has a say marks anything: the albums are known here as they were at first.
      run.report(UnaryOperator.identity());
      known.stored().withdraw(rest.unlisted().withdrawn(), clock.instant());
    }
    CatalogueCounts counts = known.stored().conclude();
    show(run, rest, counts);
    known.complete(rest);
    return new PhaseResult.Done();
  }

  private KnownAlbums open(PhaseRun run, Artist artist) {
    Instant openedAt = clock.instant();
    Discography stored = library.catalogue().open(artist, run.job().generation());
    return new KnownAlbums(library.readings(), artist, spotify, stored, openedAt, clock);
  }

  /** Reads the listing to its end, or to where it is known to go on as before. */
  private CatalogCursor readListing(
      PhaseRun run, String spotifyId, CatalogCursor beginning, Future<KnownAlbums> opening) {
    CatalogCursor cursor = beginning;
    try (Intake<AlbumListing.Read> intake = new Intake<>(PAGES_AT_ONCE, run.deadline()::isNear)) {
      ask(intake, spotifyId, cursor.listing());
      for (List<AlbumListing.Read> reads = intake.take(1);
          !reads.isEmpty();
          reads = intake.take(1)) {
        KnownAlbums known = Parallel.join(opening);
        cursor = cursor.listed(reads, known::contains).beside(known.mode());
        if (known.isAsBefore(cursor.head())) {
          cursor = cursor.asBefore(known.tracks());
        } else {
          reads.forEach(read -> ask(intake, spotifyId, read.rest()));
        }
        if (cursor.listing().isEmpty() && !known.isAsBefore(cursor.head())) {
          cursor = cursor.ended(known.unlisted(cursor, doubtedSince(run)));
        }
        show(run, cursor, CatalogueCounts.NONE);
      }
      intake.rethrow();
    }
    return cursor;
  }

  private void ask(Intake<AlbumListing.Read> intake, String spotifyId, List<ListingPart> parts) {
    parts.forEach(part -> intake.ask(() -> intake.bring(listing.read(spotifyId, part))));
  }

  private CatalogCursor readAlbums(
      PhaseRun run, String spotifyId, CatalogCursor listed, Discography discography) {
    CatalogCursor cursor = listed;
    FormerTracks former = new FormerTracks(discography, doubtedSince(run), clock.instant());
    Instant derived = Instant.EPOCH;
    try (AlbumIntake albums =
        AlbumIntake.begin(spotify, spotifyId, cursor.albums(), run.deadline())) {
      for (List<AlbumIntake.Read> reads = albums.take(ALBUMS_A_STEP);
          !reads.isEmpty();
          reads = albums.take(ALBUMS_A_STEP)) {
        cursor = store(cursor, reads, discography, former);
        if (discography.isWorthDeriving()
            && clock.instant().isAfter(derived.plus(BETWEEN_DERIVATIONS))) {
          discography.derive();
          derived = clock.instant();
        }
        show(run, cursor, discography.counts());
      }
      albums.rethrow();
    }
    return cursor;
  }

  private static CatalogCursor store(
      CatalogCursor cursor,
      List<AlbumIntake.Read> reads,
      Discography discography,
      FormerTracks former) {
    FormerTracks.Merged merged = former.merge(reads);
    discography.add(merged.albums());
    return cursor.read(reads).keeping(merged.kept());
  }

  private static Instant doubtedSince(PhaseRun run) {
    return run.job().synced().songCatalogDoubted();
  }

  /** What is shown is stored, so that whoever goes on begins behind it. */
  private static void show(PhaseRun run, CatalogCursor cursor, CatalogueCounts counts) {
    run.report(
        phase ->
            kept(
                phase.tracks(
                    cursor.total(), cursor.processed(), counts.excludedLive(), counts.duplicates()),
                cursor));
    run.checkpoint(cursor.toString());
  }

  private static Phase kept(Phase phase, CatalogCursor cursor) {
    Integer kept = cursor.unlisted().kept();
    return cursor.gaps() || kept == null ? phase : phase.notRemoving(kept);
  }
}
