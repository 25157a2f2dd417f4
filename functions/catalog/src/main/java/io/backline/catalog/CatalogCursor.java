package io.backline.catalog;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.runtime.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the phase goes on: first the listing is read, then the albums it named.
 *
 * @param head what the listing's first page told of it
 * @param listing pages of the listing that are still to be read
 * @param listed release dates and Spotify ids of the albums that the listing named so far and that
 *     are to be read
 * @param known Spotify ids of those that need not be read again
 * @param albums Spotify ids of the albums that are still to be read
 * @param total tracks on all albums, as the listing says
 * @param processed tracks on the albums that were read, or need not be
 * @param extent which pages of the listing were empty so far
 * @param unlisted what the listing did not name of what is stored, once it was read to its end
 * @param gaps whether the listing kept a page back, or Spotify an album that it named
 * @param mode the least that the key was allowed when these albums were read
 */
record CatalogCursor(
    ListingHead head,
    List<ListingPart> listing,
    List<String> listed,
    List<String> known,
    List<String> albums,
    int total,
    int processed,
    ListingExtent extent,
    Unlisted unlisted,
    boolean gaps,
    SpotifyMode mode) {
  static final CatalogCursor BEGINNING =
      new CatalogCursor(
          ListingHead.NONE,
          List.of(ListingPart.FIRST),
          List.of(),
          List.of(),
          List.of(),
          0,
          0,
          ListingExtent.NONE,
          Unlisted.UNKNOWN,
          false,
          SpotifyMode.EXTENDED);

  // Sorts behind every date.
  private static final String UNDATED = "~";

  CatalogCursor {
    listing = List.copyOf(listing);
    listed = List.copyOf(listed);
    known = List.copyOf(known);
    albums = List.copyOf(albums);
    // A message that was sent before this was noted.
    unlisted = unlisted == null ? Unlisted.UNKNOWN : unlisted;
  }

  /** After pages of the listing were read. */
  CatalogCursor listed(List<AlbumListing.Read> reads, Predicate<SpotifyAlbum> needNotBeRead) {
    List<ListingPart> rest = new ArrayList<>(listing);
    Set<String> toRead = new TreeSet<>(listed);
    Set<String> passed = new TreeSet<>(known);
    ListingHead first = head;
    int tracks = total;
    int done = processed;
    ListingExtent pages = extent;
    for (AlbumListing.Read read : reads) {
      rest.remove(read.part());
      rest.addAll(read.rest());
      pages = pages.with(read);
      first = first.equals(ListingHead.NONE) ? read.head() : first;
      for (SpotifyAlbum album : read.albums()) {
        boolean passes = needNotBeRead.test(album);
        // The same album may be on two pages.
        if (passes ? passed.add(album.id()) : toRead.add(dated(album))) {
          tracks += album.totalTracks();
          done += passes ? album.totalTracks() : 0;
        }
      }
    }
    boolean ends = rest.isEmpty();
    return new CatalogCursor(
        first,
        rest,
        List.copyOf(toRead),
        List.copyOf(passed),
        ends ? oldestFirst(toRead) : List.of(),
        tracks,
        done,
        pages,
        unlisted,
        gaps || (ends && pages.hasGap()),
        mode);
  }

  /** Where some of the albums need not be read, as they were read so. */
  CatalogCursor beside(SpotifyMode earlier) {
    return new CatalogCursor(
        head,
        listing,
        listed,
        known,
        albums,
        total,
        processed,
        extent,
        unlisted,
        gaps,
        lesser(mode, earlier));
  }

  private static SpotifyMode lesser(SpotifyMode one, SpotifyMode other) {
    return Collections.min(List.of(one, other));
  }

  /** Where the listing need not be read to its end, nor any album. */
  CatalogCursor asBefore(int tracks) {
    return new CatalogCursor(
        head,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        tracks,
        tracks,
        extent,
        Unlisted.NOTHING,
        gaps,
        mode);
  }

  /** Spotify ids of all albums that the listing has named. */
  Set<String> named() {
    return Stream.concat(
            listed.stream().map(dated -> dated.substring(dated.lastIndexOf(' ') + 1)),
            known.stream())
        .collect(toSet());
  }

  /** Once the listing was read to its end: from here on it matters only what is to be read. */
  CatalogCursor ended(Unlisted missed) {
    return new CatalogCursor(
        head, listing, List.of(), List.of(), albums, total, processed, extent, missed, gaps, mode);
  }

  /** After albums were stored with so many tracks that they do not have now. */
  CatalogCursor keeping(int tracks) {
    return new CatalogCursor(
        head,
        listing,
        listed,
        known,
        albums,
        total,
        processed,
        extent,
        unlisted.keeping(tracks),
        gaps,
        mode);
  }

  /** Whether all was read, and nothing of it is doubted. */
  boolean isCertain() {
    return !gaps && Integer.valueOf(0).equals(unlisted.kept());
  }

  private static String dated(SpotifyAlbum album) {
    return Objects.requireNonNullElse(album.releaseDate(), UNDATED) + " " + album.id();
  }

  /** A recording is known by its earliest release: with that first, its row keeps its name. */
  private static List<String> oldestFirst(Set<String> dated) {
    return dated.stream().map(one -> one.substring(one.indexOf(' ') + 1)).distinct().toList();
  }

  /** After these albums were read. */
  CatalogCursor read(List<AlbumIntake.Read> reads) {
    Set<String> rest = new LinkedHashSet<>(albums);
    int done = processed;
    boolean missing = gaps;
    SpotifyMode least = mode;
    for (AlbumIntake.Read read : reads) {
      rest.remove(read.id());
      done += read.album().map(album -> album.tracks().size()).orElse(0);
      missing |= read.album().isEmpty();
      least = lesser(least, read.mode());
    }
    return new CatalogCursor(
        head,
        listing,
        listed,
        known,
        List.copyOf(rest),
        Math.max(total, done),
        done,
        extent,
        unlisted,
        missing,
        least);
  }

  static CatalogCursor parse(String text) {
    try {
      return Json.mapper().readValue(text, CatalogCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a cursor of the catalog phase", e);
    }
  }

  @Override
  public String toString() {
    return Json.write(this);
  }
}
