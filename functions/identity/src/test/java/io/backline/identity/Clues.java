package io.backline.identity;

import io.backline.providers.musicbrainz.MusicBrainzArtist;
import io.backline.providers.spotify.SpotifyArtist;
import java.util.List;
import java.util.Optional;

/** What providers may have said, in few words. */
final class Clues {
  static final String NAME = "Hollow Ferrymen";
  static final String PAGE = "1rightrightrightrightr";
  static final String OTHER_PAGE = "2wrongwrongwrongwrongw";
  static final String MBID = "b7c1e0d4-52a9-4c3f-8f61-2d0e9a7b4c55";
  static final String OTHER_MBID = "0d9f2c54-7a61-4c1e-9b0e-3c7a5f2e8d10";

  private Clues() {}

  /** Somebody in rock, with these links. */
  static Subject subject(List<String> spotifyIds, List<String> mbids) {
    return new Subject(NAME, List.of("Rock"), true, spotifyIds, mbids);
  }

  static SpotifyArtist page(String id, String name, String... genres) {
    return new SpotifyArtist(id, name, null, List.of(genres));
  }

  /** One of that name. */
  static MusicBrainzArtist artist(String mbid, List<String> tags, String... pages) {
    return artist(mbid, NAME, tags, pages);
  }

  static MusicBrainzArtist artist(String mbid, String name, List<String> tags, String... pages) {
    return new MusicBrainzArtist(mbid, name, name, null, List.of(), tags, List.of(pages));
  }

  static void knows(Findings findings, MusicBrainzArtist artist) {
    findings.artist(artist.id(), Optional.of(artist));
  }

  static void has(Findings findings, SpotifyArtist page) {
    findings.page(page.id(), Optional.of(page));
  }
}
