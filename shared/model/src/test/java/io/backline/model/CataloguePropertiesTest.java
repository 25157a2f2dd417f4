package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_musicbrainz_and_admins_said_may_come_in_any_order(
      @ForAll("albums") List<Album> albums, @ForAll("pages") List<MusicBrainzPage> pages) {
    List<CatalogueOverride> overrides = overrides();
    Catalogue one = of(albums, pages, overrides);
    assertThat(of(albums.reversed(), pages.reversed(), overrides.reversed())).isEqualTo(one);
    assertThat(one.recordings().stream().map(Recording::isrc).filter(i -> i != null))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void deriving_again_from_the_faces_changes_no_recording(@ForAll("albums") List<Album> albums) {
    List<Album> plain = albums.stream().map(CataloguePropertiesTest::ownAndWellApart).toList();
    Map<String, Recording> faces = byFace(of(plain));
    List<Album> again = plain.stream().map(album -> only(album, faces)).toList();
    assertThat(byFace(of(again)).keySet()).isEqualTo(faces.keySet());
    assertThat(of(again).duplicates()).isZero();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_verdict_does_not_depend_on_case_accents_or_width(
      @ForAll("albums") List<Album> albums, @ForAll("writings") UnaryOperator<String> writing) {
    List<Album> rewritten = albums.stream().map(album -> rewritten(album, writing)).toList();
    assertThat(of(rewritten).recordings())
        .extracting(Recording::id)
        .isEqualTo(of(albums).recordings().stream().map(Recording::id).toList());
    assertThat(of(rewritten).exclusions())
        .extracting(Exclusion::reason)
        .isEqualTo(of(albums).exclusions().stream().map(Exclusion::reason).toList());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void what_is_withdrawn_everywhere_is_left_out_and_changes_no_other_row_but_its_face(
      @ForAll("albums") List<Album> albums, @ForAll long seed) {
    Random random = new Random(seed);
    List<Album> marked = albums.stream().map(album -> withSomeWithdrawn(album, random)).toList();
    Catalogue before = of(albums);
    Catalogue after = of(marked);
    Set<String> gone = withdrawnTracks(marked);
    Set<String> nowhere =
        before.references().entrySet().stream()
            .filter(group -> gone.containsAll(group.getValue().spotifyIds()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(withReason(after, "withdrawn")).isEqualTo(nowhere);
    assertThat(ids(after.recordings())).isEqualTo(without(ids(before.recordings()), nowhere));
    assertThat(withReason(after, "live")).isEqualTo(without(withReason(before, "live"), nowhere));
    assertThat(after.recordings())
        .extracting(Recording::spotifyId)
        .doesNotContainAnyElementsOf(gone.isEmpty() ? Set.of("none") : gone);
    assertThat(after.recordings().size() + after.exclusions().size() - nowhere.size())
        .isEqualTo(after.tracks() - after.duplicates());
  }

  private static Album withSomeWithdrawn(Album album, Random random) {
    List<Track> tracks =
        album.tracks().stream()
            .map(track -> random.nextInt(4) == 0 ? track.withdrawn(Instant.EPOCH) : track)
            .toList();
    Album changed = album.withTracks(tracks);
    return random.nextBoolean() ? changed.withdrawn(Instant.EPOCH) : changed;
  }

  private static Set<String> withdrawnTracks(List<Album> albums) {
    return albums.stream()
        .flatMap(
            album ->
                album.tracks().stream().filter(one -> album.isWithdrawn() || one.isWithdrawn()))
        .map(Track::spotifyId)
        .collect(Collectors.toSet());
  }

  private static Set<String> withReason(Catalogue catalogue, String reason) {
    return catalogue.exclusions().stream()
        .filter(one -> one.reason().equals(reason))
        .map(Exclusion::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(List<Recording> recordings) {
    return recordings.stream().map(Recording::id).collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> ids, Set<String> others) {
    return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
  }

  private static Map<String, Recording> byFace(Catalogue catalogue) {
    return catalogue.recordings().stream()
        .collect(Collectors.toMap(Recording::spotifyId, recording -> recording));
  }

  // Lengths that are neither the same nor clearly apart group as their neighbours let them.
  private static Album ownAndWellApart(Album album) {
    return with(
        album,
        album.tracks().stream()
            .map(
                track ->
                    Albums.track(
                        track.spotifyId(),
                        track.title(),
                        ofThisSong(track),
                        track.durationMs() < 203_000 ? 200_000 : 260_000,
                        track.popularity()))
            .toList());
  }

  /** An ISRC that is told of two songs is nobody's, and which of them gave way depends on both. */
  private static String ofThisSong(Track track) {
    int song = Math.floorMod(SongTitle.of(track.title()).key().hashCode(), 1_000);
    return track.isrc() == null
        ? null
        : track.isrc().substring(0, 7) + "%03d".formatted(song) + track.isrc().substring(10);
  }

  private static Album only(Album album, Map<String, Recording> faces) {
    return with(
        album,
        album.tracks().stream()
            .filter(track -> faces.containsKey(track.spotifyId()))
            .map(track -> told(track, faces.get(track.spotifyId()).isrc()))
            .toList());
  }

  private static Track told(Track track, String isrc) {
    return Albums.track(
        track.spotifyId(),
        track.title(),
        track.isrc() == null ? isrc : track.isrc(),
        track.durationMs(),
        track.popularity());
  }

  private static Album rewritten(Album album, UnaryOperator<String> writing) {
    return with(album, album.tracks().stream().map(track -> rewritten(track, writing)).toList());
  }

  private static Album with(Album album, List<Track> tracks) {
    return new Album(
        album.spotifyId(),
        Albums.SPOTIFY,
        album.name(),
        album.type(),
        album.releaseDate(),
        tracks,
        null);
  }

  private static Track rewritten(Track track, UnaryOperator<String> writing) {
    return new Track(
        track.spotifyId(),
        writing.apply(track.title()),
        track.durationMs(),
        track.isrc(),
        1,
        1,
        track.popularity(),
        track.artistIds(),
        null,
        null);
  }

  @Provide
  Arbitrary<UnaryOperator<String>> writings() {
    return Arbitraries.of(
        title -> title.toUpperCase(Locale.ROOT),
        title -> title.toLowerCase(Locale.ROOT),
        title -> title.replaceAll("[aeio]", "$0\u0301"),
        title -> Normalizer.normalize(title.replaceAll("[aeio]", "$0\u0301"), Normalizer.Form.NFC),
        CataloguePropertiesTest::wide);
  }

  private static String wide(String title) {
    return title
        .codePoints()
        .map(c -> c > ' ' && c < 127 ? c + 0xfee0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<CatalogueOverride> overrides() {
    Instant at = Instant.EPOCH;
    return List.of(
        override("o1", CatalogueOverride.Action.PIN, "a", at),
        override("o2", CatalogueOverride.Action.EXCLUDE, "b", at),
        override("o3", CatalogueOverride.Action.SPLIT, "c", at),
        override("o4", CatalogueOverride.Action.EXCLUDE, "a", at.plusSeconds(1)));
  }

  private static CatalogueOverride override(
      String id, CatalogueOverride.Action action, String track, Instant at) {
    List<CatalogueOverride.RecordingRef> recordings =
        List.of(new CatalogueOverride.RecordingRef(null, List.of(track)));
    return new CatalogueOverride(id, action, recordings, List.of(), "", "ada", at, null);
  }

  @Provide
  Arbitrary<List<MusicBrainzPage>> pages() {
    Arbitrary<KnownRecording> recordings =
        Combinators.combine(
                Arbitraries.of("r1", "r2", "r3", "r4"),
                Arbitraries.of("Song", "Song - Live", "Air"),
                Arbitraries.of("live, 1999\u201001", "remix").injectNull(0.6),
                Arbitraries.of(200_000, 203_000).injectNull(0.2),
                Arbitraries.of("GBAYE0601498", "GBAYE0601500").list().ofMaxSize(2))
            .as(KnownRecording::new);
    Arbitrary<ReleaseGroup> groups =
        Combinators.combine(
                Arbitraries.of("g1", "g2"),
                Arbitraries.of("Album", "Other"),
                Arbitraries.of("Live", "Compilation").list().ofMaxSize(1),
                Arbitraries.of("1999", "2020").injectNull(0.3))
            .as((id, title, types, date) -> new ReleaseGroup(id, title, "Album", types, date));
    return Combinators.combine(groups.list().ofMaxSize(2), recordings.list().ofMaxSize(5))
        .as((some, takes) -> new MusicBrainzPage("page", "mbid", some, takes))
        .list()
        .ofMaxSize(3);
  }

  private static Catalogue of(
      List<Album> albums, List<MusicBrainzPage> pages, List<CatalogueOverride> overrides) {
    return Catalogue.of(
        new CatalogueFacts(
            Albums.ARTIST, Albums.SPOTIFY, "mbid", albums, pages, overrides, Set.of()));
  }

  private static Catalogue of(List<Album> albums) {
    return Catalogue.of(CatalogueFacts.of(Albums.ARTIST, Albums.SPOTIFY, albums));
  }

  private static Album shuffled(Album album, Random random) {
    List<Track> tracks = new ArrayList<>(album.tracks());
    Collections.shuffle(tracks, random);
    return new Album(
        album.spotifyId(),
        Albums.SPOTIFY,
        album.name(),
        album.type(),
        album.releaseDate(),
        tracks,
        null);
  }

  @Provide
  Arbitrary<List<Album>> albums() {
    Arbitrary<String> dates =
        Arbitraries.of("1999", "2001-02", "2001-02-03", "2020").injectNull(0.2);
    return Combinators.combine(
            Arbitraries.of("album", "single", "compilation"), dates, tracks().list().ofMaxSize(5))
        .as(
            (type, date, tracks) ->
                new Album("?", Albums.SPOTIFY, "Album", type, date, tracks, null))
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
              tracks,
              null));
    }
    return named;
  }
}
