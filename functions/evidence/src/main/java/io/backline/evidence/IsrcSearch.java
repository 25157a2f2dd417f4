package io.backline.evidence;

import static java.util.stream.Collectors.toMap;

import io.backline.model.Album;
import io.backline.model.Catalogue;
import io.backline.model.CutText;
import io.backline.providers.Page;
import io.backline.providers.ProviderException;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyTrack;
import io.backline.store.Discography;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks Spotify for ISRCs that are missing, and stores what it tells. */
final class IsrcSearch {
  // Spotify refuses a query of more than some 250 characters; a beginning finds as well.
  private static final int LONGEST_NAME = 80;

  private final SpotifyClient spotify;
  private final String artistName;
  private final Discography discography;
  private final MissingIsrcs missing;

  IsrcSearch(
      SpotifyClient spotify, String artistName, Discography discography, MissingIsrcs missing) {
    this.spotify = spotify;
    this.artistName = artistName;
    this.discography = discography;
    this.missing = missing;
  }

  /**
   * What some look-ups came to.
   *
   * @param done how many of them were made
   * @param further what is to be asked because of them
   * @param added ISRCs that are stored now
   * @param catalogue what follows from them
   * @param fault why the others were not made, if there are others
   */
  record Outcome(
      int done,
      List<IsrcLookup> further,
      int added,
      Catalogue catalogue,
      Optional<ProviderException> fault) {}

  /** What one look-up told. */
  private record Told(Map<String, String> isrcs, List<IsrcLookup> further) {
    private static final Told NOTHING = new Told(Map.of(), List.of());
  }

  /** Makes the look-ups one by one until one fails: what the others brought is not lost by it. */
  Outcome make(List<IsrcLookup> lookups) {
    Map<String, String> isrcs = new HashMap<>();
    List<IsrcLookup> further = new ArrayList<>();
    Optional<ProviderException> fault = Optional.empty();
    int done = 0;
    while (done < lookups.size() && fault.isEmpty()) {
      try {
        Told told = ask(lookups.get(done));
        isrcs.putAll(told.isrcs());
        further.addAll(told.further());
        missing.found(told.isrcs().keySet());
        done++;
      } catch (ProviderException e) {
        fault = Optional.of(e);
      }
    }
    return new Outcome(done, further, isrcs.size(), discography.fill(isrcs), fault);
  }

  private Told ask(IsrcLookup lookup) {
    return lookup.trackId() == null ? search(lookup) : track(lookup.trackId());
  }

  private Told track(String id) {
    return missing.contains(id)
        ? spotify
            .track(id)
            .map(SpotifyTrack::isrc)
            .map(isrc -> new Told(Map.of(id, isrc), List.of()))
            .orElse(Told.NOTHING)
        : Told.NOTHING;
  }

  private Told search(IsrcLookup lookup) {
    List<String> wanted = missing.on(lookup.albumId());
    Optional<Album> album = album(lookup.albumId());
    if (wanted.isEmpty() || album.isEmpty()) {
      return Told.NOTHING;
    }
    Page<SpotifyTrack> page = spotify.searchTracks(query(album.get()), lookup.offset());
    Map<String, String> isrcs =
        page.items().stream()
            .filter(track -> track.isrc() != null && wanted.contains(track.id()))
            .collect(toMap(SpotifyTrack::id, SpotifyTrack::isrc, (one, _) -> one));
    List<String> left = wanted.stream().filter(id -> !isrcs.containsKey(id)).toList();
    return new Told(isrcs, further(lookup, album.get(), page, left));
  }

  /** The next page, as far as the album's tracks may reach; then each track by itself. */
  private static List<IsrcLookup> further(
      IsrcLookup lookup, Album album, Page<SpotifyTrack> page, Collection<String> left) {
    boolean more =
        page.nextOffset().isPresent() && page.nextOffset().getAsInt() < album.tracks().size();
    if (more && !left.isEmpty()) {
      return List.of(IsrcLookup.ofAlbum(lookup.albumId(), page.nextOffset().getAsInt()));
    }
    return left.stream().map(IsrcLookup::ofTrack).toList();
  }

  private Optional<Album> album(String id) {
    return discography.albums().stream().filter(one -> one.spotifyId().equals(id)).findFirst();
  }

  private String query(Album album) {
    return "album:\"%s\" artist:\"%s\"".formatted(quoted(album.name()), quoted(artistName));
  }

  private static String quoted(String name) {
    return CutText.of(name.replace("\"", ""), LONGEST_NAME);
  }
}
