package io.backline.identity;

import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was asked so far, and what came of it. */
final class Findings {
  private final Map<String, Optional<MusicBrainzArtist>> byMbid = new LinkedHashMap<>();
  private final Map<String, List<MusicBrainzArtist>> byPage = new LinkedHashMap<>();
  private final Map<String, Optional<SpotifyArtist>> pages = new LinkedHashMap<>();
  private final Map<String, Set<String>> sharing = new HashMap<>();
  private final Set<Provider> silent = EnumSet.noneOf(Provider.class);
  private Optional<List<MusicBrainzArtist>> musicBrainzNamed = Optional.empty();
  private Optional<List<SpotifyArtist>> spotifyNamed = Optional.empty();

  /** The answer to asking MusicBrainz for an artist. */
  void artist(String mbid, Optional<MusicBrainzArtist> found) {
    byMbid.put(mbid, found);
  }

  /** The answer to asking MusicBrainz whose page this is. */
  void owners(String spotifyId, List<MusicBrainzArtist> found) {
    byPage.put(spotifyId, List.copyOf(found));
  }

  /** The answer to asking Spotify for an artist. */
  void page(String spotifyId, Optional<SpotifyArtist> found) {
    pages.put(spotifyId, found);
  }

  /** What MusicBrainz found by name. */
  void named(List<MusicBrainzArtist> found) {
    musicBrainzNamed = Optional.of(List.copyOf(found));
  }

  /** What Spotify found by name. */
  void namedPages(List<SpotifyArtist> found) {
    spotifyNamed = Optional.of(List.copyOf(found));
    found.forEach(page -> pages.put(page.id(), Optional.of(page)));
  }

  /** Which pages of Spotify have albums of the MusicBrainz artist. */
  void sharing(String mbid, Set<String> spotifyIds) {
    sharing.put(mbid, new HashSet<>(spotifyIds));
  }

  /** The provider could not be asked. */
  void silent(Provider provider) {
    silent.add(provider);
  }

  boolean isSilent(Provider provider) {
    return silent.contains(provider);
  }

  Set<Provider> silent() {
    return Set.copyOf(silent);
  }

  boolean wasAsked(String mbid) {
    return byMbid.containsKey(mbid);
  }

  boolean ownersWereAsked(String spotifyId) {
    return byPage.containsKey(spotifyId);
  }

  boolean pageWasAsked(String spotifyId) {
    return pages.containsKey(spotifyId);
  }

  Optional<MusicBrainzArtist> artist(String mbid) {
    return byMbid.getOrDefault(mbid, Optional.empty());
  }

  Optional<SpotifyArtist> page(String spotifyId) {
    return pages.getOrDefault(spotifyId, Optional.empty());
  }

  Optional<List<MusicBrainzArtist>> named() {
    return musicBrainzNamed;
  }

  Optional<List<SpotifyArtist>> namedPages() {
    return spotifyNamed;
  }

  /** Every MusicBrainz artist that was asked for by its id. */
  Stream<MusicBrainzArtist> artists() {
    return byMbid.values().stream().flatMap(Optional::stream);
  }

  /** The MusicBrainz artists who name this page of Spotify theirs, as far as is known. */
  List<MusicBrainzArtist> ownersOf(String spotifyId) {
    Map<String, MusicBrainzArtist> owners = new LinkedHashMap<>();
    byPage.getOrDefault(spotifyId, List.of()).forEach(owner -> owners.put(owner.id(), owner));
    // Says more of itself when it was asked for.
    artists()
        .filter(artist -> artist.spotifyIds().contains(spotifyId))
        .forEach(artist -> owners.put(artist.id(), artist));
    return List.copyOf(owners.values());
  }

  boolean shares(String mbid, String spotifyId) {
    return sharing.getOrDefault(mbid, Set.of()).contains(spotifyId);
  }
}
