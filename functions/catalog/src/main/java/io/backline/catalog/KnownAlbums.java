package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.store.Discography;
import io.backline.store.Reading;
import io.backline.store.ReadingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an earlier import read of an artist's albums: an album that the listing names just as it is
 * stored is not read again, and a listing that begins just as before is not read to its end.
 */
final class KnownAlbums {
  // A release that takes the place of another further back would stay unseen so long. An artist
  // without news is looked at after some seven days, which is to find it held still.
  private static final Duration LISTING_HOLDS = Duration.ofDays(15);

  // Popularity drifts, and titles are corrected, without a word in the listing.
  private static final Duration ALBUMS_HOLD = Duration.ofDays(30);

  private final ReadingStore readings;
  private final Artist artist;
  private final Supplier<SpotifyMode> mode;
  private final Discography stored;
  private final Clock clock;
  private final Optional<Reading> listing;
  private final boolean allAreKnown;

  KnownAlbums(
      ReadingStore readings,
      Artist artist,
      Supplier<SpotifyMode> mode,
      Discography stored,
      Clock clock) {
    this.readings = readings;
    this.artist = artist;
    this.mode = mode;
    this.stored = stored;
    this.clock = clock;
    this.allAreKnown =
        readings
            .find(artist.id(), Reading.Kind.ALBUMS)
            .filter(reading -> holds(reading, ALBUMS_HOLD))
            .filter(reading -> mayTellAsMuch(SpotifyMode.valueOf(reading.mark())))
            .isPresent();
    this.listing =
        allAreKnown ? readings.find(artist.id(), Reading.Kind.ALBUM_LISTING) : Optional.empty();
  }

  private boolean holds(Reading reading, Duration longest) {
    return reading.holds(artist.spotifyId(), longest, clock.instant());
  }

  /** Whether what was read with this access is as much as the present one gets to see. */
  private boolean mayTellAsMuch(SpotifyMode then) {
    return then == mode.get() || then == SpotifyMode.EXTENDED;
  }

  Discography stored() {
    return stored;
  }

  /** Whether the listing is the one that was read to its end, going by its first page. */
  boolean isAsBefore(ListingHead head) {
    return listing
        .filter(reading -> holds(reading, LISTING_HOLDS))
        .filter(reading -> reading.count() == head.total() && reading.mark().equals(head.mark()))
        .isPresent();
  }

  boolean contains(SpotifyAlbum listed) {
    return allAreKnown
        && stored.album(listed.id()).filter(album -> isNamedAlike(album, listed)).isPresent();
  }

  private static boolean isNamedAlike(Album album, SpotifyAlbum listed) {
    return album.name().equals(Objects.requireNonNullElse(listed.name(), ""))
        && Objects.equals(album.type(), listed.type())
        && Objects.equals(album.releaseDate(), listed.releaseDate())
        && album.tracks().size() == listed.totalTracks();
  }

  /** Tracks on all stored albums. */
  int tracks() {
    return stored.albums().stream().map(Album::tracks).mapToInt(List::size).sum();
  }

  /** Notes that everything that the listing names is stored. */
  void complete(ListingHead head) {
    String of = artist.spotifyId();
    readings.put(
        artist.id(),
        Reading.Kind.ALBUM_LISTING,
        new Reading(of, head.total(), head.mark(), clock.instant()));
    if (!allAreKnown) {
      readings.put(
          artist.id(),
          Reading.Kind.ALBUMS,
          new Reading(of, stored.albums().size(), mode.get().name(), clock.instant()));
    }
  }
}
