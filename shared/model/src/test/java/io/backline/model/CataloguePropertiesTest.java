package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any albums. Few titles, codes and lengths, so that they meet often. */
final class CataloguePropertiesTest {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_albums_and_tracks_come_does_not_matter(
      @ForAll("albums") List<Album> albums, @ForAll long seed) {
    Random random = new Random(seed);
    List<Album> shuffled = new ArrayList<>(albums.stream().map(a -> shuffled(a, random)).toList());
    Collections.shuffle(shuffled, random);
    assertThat(of(shuffled)).isEqualTo(of(albums));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_same_albums_twice_give_the_same_catalogue(@ForAll("albums") List<Album> albums) {
    List<Album> twice = new ArrayList<>(albums);
    twice.addAll(albums);
    assertThat(of(twice)).isEqualTo(of(albums));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_track_is_a_recording_or_left_out_or_a_duplicate(@ForAll("albums") List<Album> albums) {
    Catalogue catalogue = of(albums);
    assertThat(catalogue.recordings().size() + catalogue.exclusions().size())
        .isEqualTo(catalogue.tracks() - catalogue.duplicates());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_recording_belongs_to_exactly_one_song_and_no_isrc_is_there_twice(
      @ForAll("albums") List<Album> albums) {
    Catalogue catalogue = of(albums);
    assertThat(catalogue.songs().stream().flatMap(song -> song.recordings().stream()))
        .containsExactlyInAnyOrderElementsOf(
            catalogue.recordings().stream().map(Recording::id).toList());
    assertThat(catalogue.recordings().stream().map(Recording::isrc).filter(i -> i != null))
        .doesNotHaveDuplicates();
  }

  private static Catalogue of(List<Album> albums) {
    return Catalogue.of(CatalogueFacts.of(Albums.ARTIST, Albums.SPOTIFY, albums));
  }

  private static Album shuffled(Album album, Random random) {
    List<Track> tracks = new ArrayList<>(album.tracks());
    Collections.shuffle(tracks, random);
    return new Album(
        album.spotifyId(), Albums.SPOTIFY, album.name(), album.type(), album.releaseDate(), tracks);
  }

  @Provide
  Arbitrary<List<Album>> albums() {
    Arbitrary<String> dates =
        Arbitraries.of("1999", "2001-02", "2001-02-03", "2020").injectNull(0.2);
    return Combinators.combine(
            Arbitraries.of("album", "single", "compilation"), dates, tracks().list().ofMaxSize(5))
        .as((type, date, tracks) -> new Album("?", Albums.SPOTIFY, "Album", type, date, tracks))
        .list()
        .ofMaxSize(6)
        .map(CataloguePropertiesTest::named);
  }

  private static Arbitrary<Track> tracks() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
            Arbitraries.of("Song", "SONG", "Song - Live", "Song (Remix)", "Air, Pt. 1", "Air"),
            Arbitraries.of("GBAYE0601498", "GBAYE0601499").injectNull(0.6),
            Arbitraries.of(198_500, 200_000, 201_500, 203_000),
            Arbitraries.of(0, 50).injectNull(0.5),
            Arbitraries.of(Albums.SPOTIFY, "somebody"))
        .as(
            (id, title, isrc, length, popularity, performer) ->
                Albums.by(performer, Albums.track(id, title, isrc, length, popularity)));
  }

  // One id is one track, wherever it stands, as at Spotify.
  private static List<Album> named(List<Album> albums) {
    List<Album> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Album album : albums) {
      List<Track> tracks =
          album.tracks().stream().filter(track -> seen.add(track.spotifyId())).toList();
      named.add(
          new Album(
              "a" + named.size(),
              Albums.SPOTIFY,
              album.name(),
              album.type(),
              album.releaseDate(),
              tracks));
    }
    return named;
  }
}
