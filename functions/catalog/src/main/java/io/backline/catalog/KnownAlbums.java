package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Disappearance;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.store.Discography;
import io.backline.store.Reading;
import io.backline.store.ReadingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier import read of an artist's albums: an album that the listing names just as it is
 * stored is not read again, and a listing that begins just as before is not read to its end.
 */
final class KnownAlbums {
  // A release that takes the place of another further back would stay unseen so long. An artist
  // without news is looked at after some seven days, which is to find it held still.
  private static final Duration LISTING_HOLDS = Duration.ofDays(15);

  // Where it is to be found out whether the key was given more rights.
  private static final int PROBE = 2;

  // Popularity drifts, and titles are corrected, without a word in the listing.
  private static final Duration ALBUMS_HOLD = Duration.ofDays(30);

  private final ReadingStore readings;
  private final Artist artist;
  private final SpotifyClient spotify;
  private final Discography stored;
  private final Instant openedAt;
  private final Clock clock;
  private final Optional<Reading> listing;
  private final Optional<Reading> albums;

  /**
   * @param openedAt before the albums were read that are stored
   */
  KnownAlbums(
      ReadingStore readings,
      Artist artist,
      SpotifyClient spotify,
      Discography stored,
      Instant openedAt,
      Clock clock) {
    this.readings = readings;
    this.artist = artist;
    this.spotify = spotify;
    this.stored = stored;
    this.openedAt = openedAt;
    this.clock = clock;
    this.albums =
        readings
            .find(artist.id(), Reading.Kind.ALBUMS)
            .filter(reading -> holds(reading, ALBUMS_HOLD))
            .filter(reading -> tellsAsMuch(mode(reading)));
    this.listing =
        readings
            .find(artist.id(), Reading.Kind.ALBUM_LISTING)
            .filter(reading -> reading.of().equals(artist.spotifyId()));
  }

  private boolean holds(Reading reading, Duration longest) {
    return reading.holds(artist.spotifyId(), longest, clock.instant());
  }

  private static SpotifyMode mode(Reading albums) {
    return SpotifyMode.valueOf(albums.mark());
  }

  /** Whether what was read with this access is as much as the present one gets to see. */
  private boolean tellsAsMuch(SpotifyMode then) {
    return switch (then) {
      case EXTENDED -> true;
      case DEVELOPMENT ->
          !spotify.readsBatches(
              stored.albums().stream().map(Album::spotifyId).limit(PROBE).toList());
    };
  }

  /** How the albums were read that need not be read again. */
  SpotifyMode mode() {
    return albums.map(KnownAlbums::mode).orElse(SpotifyMode.EXTENDED);
  }

  Discography stored() {
    return stored;
  }

  /** Whether the listing is the one that was read to its end, going by its first page. */
  boolean isAsBefore(ListingHead head) {
    return listing
        .filter(reading -> albums.isPresent() && holds(reading, LISTING_HOLDS))
        .filter(reading -> reading.count() == head.total() && reading.mark().equals(head.mark()))
        .filter(reading -> !isWithdrawnSince(reading.readAt()))
        .isPresent();
  }

  /**
   * Whether an album was marked that a run did not know of which noted this reading: the marking
   * run was cut off before it could note its own, or has been overtaken.
   */
  private boolean isWithdrawnSince(Instant readAt) {
    return stored.albums().stream()
        .filter(Album::isWithdrawn)
        .anyMatch(album -> album.withdrawnAt().isAfter(readAt));
  }

  boolean contains(SpotifyAlbum listed) {
    return albums.isPresent()
        && stored.album(listed.id()).filter(album -> isNamedAlike(album, listed)).isPresent();
  }

  private static boolean isNamedAlike(Album album, SpotifyAlbum listed) {
    return album.name().equals(Objects.requireNonNullElse(listed.name(), ""))
        && Objects.equals(album.type(), listed.type())
        && Objects.equals(album.releaseDate(), listed.releaseDate())
        && album.listedTracks().size() == listed.totalTracks()
        && !album.isWithdrawn();
  }

  /** Tracks on all stored albums that were still listed when they were last read. */
  int tracks() {
    return tracks(expected());
  }

  private List<Album> expected() {
    return stored.albums().stream().filter(album -> !album.isWithdrawn()).toList();
  }

  private static int tracks(List<Album> albums) {
    return albums.stream().map(Album::listedTracks).mapToInt(List::size).sum();
  }

  /**
   * Which stored albums a listing that was read to its end has not named, unless that is too much
   * to be believed.
   *
   * @param doubtedSince see {@link Disappearance#isDoubtful}
   */
  Unlisted unlisted(CatalogCursor listed, Instant doubtedSince) {
    if (listed.gaps()) {
      return Unlisted.UNKNOWN;
    }
    Set<String> named = listed.named();
    List<Album> missed =
        expected().stream().filter(album -> !named.contains(album.spotifyId())).toList();
    boolean believed = Disappearance.isBelieved(doubtedSince, clock.instant());
    return missed.isEmpty() || believed || isPlausible(missed, listed)
        ? new Unlisted(missed.stream().map(Album::spotifyId).toList(), 0, unnamed(listed))
        : new Unlisted(List.of(), tracks(missed), unnamed(listed));
  }

  private boolean isPlausible(List<Album> missed, CatalogCursor listed) {
    int fewer = Math.max(0, tracks() - listed.total());
    return !keepsMoreBack(listed)
        && !new Disappearance(expected().size(), missed.size()).isImplausible()
        && !new Disappearance(tracks(), fewer).isImplausible();
  }

  /** Whether more releases are counted and not named than were before. Some always are. */
  private boolean keepsMoreBack(CatalogCursor listed) {
    return listing
        .map(Reading::unnamed)
        .filter(unnamedThen -> unnamed(listed) > unnamedThen)
        .isPresent();
  }

  private static int unnamed(CatalogCursor listed) {
    return listed.head().total() - listed.named().size();
  }

  /** Notes what is stored now: nothing of a listing that kept something back, or may have. */
  void complete(CatalogCursor cursor) {
    ListingHead head = cursor.head();
    if (cursor.isCertain()) {
      Integer unnamed = cursor.unlisted().unnamed();
      put(
          Reading.Kind.ALBUM_LISTING,
          new Reading(artist.spotifyId(), head.total(), head.mark(), openedAt, unnamed));
    }
    if (albums.isEmpty() || mode() != cursor.mode()) {
      Instant readAt = albums.map(Reading::readAt).orElseGet(clock::instant);
      put(
          Reading.Kind.ALBUMS,
          new Reading(artist.spotifyId(), stored.albums().size(), cursor.mode().name(), readAt));
    }
  }

  private void put(Reading.Kind kind, Reading reading) {
    readings.put(artist.id(), kind, reading);
  }
}
