package io.backline.model;

import static io.backline.model.Albums.album;
import static io.backline.model.Albums.by;
import static io.backline.model.Albums.catalogue;
import static io.backline.model.Albums.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
  private static final String ISRC = "GBAYE0601498";
  private static final String OTHER = "GBAYE0601499";

  @Test
  void one_isrc_is_one_recording_however_often_it_is_released() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song", ISRC)),
            album("b", "2002", track("t2", "Song - Single Version", ISRC, 250_000, null)));
    assertThat(catalogue.recordings()).extracting(Recording::isrc).containsExactly(ISRC);
    assertThat(catalogue.tracks()).isEqualTo(2);
    assertThat(catalogue.duplicates()).isEqualTo(1);
  }

  @Test
  void one_isrc_may_name_two_titles_and_stays_one_recording() {
    Catalogue catalogue =
        catalogue(album("a", "2001", track("t1", "Blew", ISRC), track("t2", "About a Girl", ISRC)));
    assertThat(catalogue.recordings()).hasSize(1);
  }

  @Test
  void a_track_without_an_isrc_joins_the_recording_of_its_title_and_length() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song", ISRC, 200_000, null)),
            album("b", "2002", track("t2", "SONG", null, 202_000, null)),
            album("c", "2003", track("t3", "Song", null, 202_001, null)));
    assertThat(catalogue.recordings()).hasSize(2);
    assertThat(catalogue.duplicates()).isEqualTo(1);
  }

  @Test
  void lengths_do_not_creep_from_one_recording_to_the_next() {
    Catalogue catalogue =
        catalogue(
            album(
                "a",
                "2001",
                track("t1", "Song", null, 200_000, null),
                track("t2", "Song", null, 201_500, null),
                track("t3", "Song", null, 203_000, null)));
    assertThat(catalogue.recordings()).hasSize(2);
  }

  @Test
  void the_face_is_the_most_popular_release() {
    Recording recording =
        catalogue(
                album("a", "2001", track("t1", "Song", ISRC, 200_000, 10)),
                album("b", "2020", track("t2", "Song", ISRC, 200_000, 60)))
            .recordings()
            .getFirst();
    assertThat(recording.spotifyId()).isEqualTo("t2");
    assertThat(recording.albumName()).isEqualTo("Album b");
    assertThat(recording.releaseDate()).isEqualTo("2001");
  }

  @Test
  void the_face_is_the_earliest_release_where_nobody_knows_what_is_popular() {
    Recording recording =
        catalogue(
                album("b", "2020-01-01", track("t1", "Song", ISRC)),
                album("a", "2001-05", track("t2", "Song", ISRC)),
                album("c", null, track("t3", "Song", ISRC)))
            .recordings()
            .getFirst();
    assertThat(recording.spotifyId()).isEqualTo("t2");
  }

  @Test
  void the_face_stands_on_an_album_rather_than_on_a_single_or_compilation_of_that_day() {
    List<Track> tracks =
        List.of(track("t1", "Song", ISRC), track("t2", "Song", ISRC), track("t3", "Song", ISRC));
    Catalogue catalogue =
        catalogue(
            new Album(
                "a", Albums.SPOTIFY, "A", "compilation", "2001", List.of(tracks.get(0)), null),
            new Album("b", Albums.SPOTIFY, "B", "single", "2001", List.of(tracks.get(1)), null),
            new Album("c", Albums.SPOTIFY, "C", "album", "2001", List.of(tracks.get(2)), null));
    assertThat(catalogue.recordings()).extracting(Recording::albumName).containsExactly("C");
  }

  @Test
  void a_live_recording_is_left_out_with_its_evidence() {
    Catalogue catalogue = catalogue(album("a", "2001", track("t1", "Song - Live in Rio", ISRC)));
    assertThat(catalogue.recordings()).isEmpty();
    assertThat(catalogue.excludedLive()).isEqualTo(1);
    Exclusion exclusion = catalogue.exclusions().getFirst();
    assertThat(exclusion.reason()).isEqualTo("live");
    assertThat(exclusion.evidence())
        .containsExactly(
            "the title \"Song - Live in Rio\" on \"Album a\" says \"- Live in Rio\"",
            "it was only ever released live");
  }

  @Test
  void a_live_recording_stays_live_where_a_compilation_drops_the_mark() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song (Live)", ISRC)),
            album("b", "2002", track("t2", "Song", ISRC)));
    assertThat(catalogue.recordings()).isEmpty();
    assertThat(catalogue.exclusions()).hasSize(1);
  }

  @Test
  void a_studio_recording_does_not_join_the_live_one_of_its_length() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song - Live", null)),
            album("b", "2002", track("t2", "Song", null)));
    assertThat(catalogue.recordings()).extracting(Recording::spotifyId).containsExactly("t2");
  }

  @Test
  void somebody_elses_recording_is_left_out_but_not_called_live() {
    Catalogue catalogue =
        catalogue(album("a", "2001", by("somebody", track("t1", "Their Song", ISRC))));
    assertThat(catalogue.recordings()).isEmpty();
    assertThat(catalogue.excludedLive()).isZero();
    assertThat(catalogue.exclusions())
        .extracting(Exclusion::reason)
        .containsExactly("other-artist");
  }

  @Test
  void versions_are_recordings_of_one_song_with_the_most_popular_in_front() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song", ISRC, 200_000, 30)),
            album("b", "2009", track("t2", "Song - Remastered 2009", OTHER, 201_000, 70)),
            album("c", "2010", track("t3", "Song - Four Tet Remix", null, 300_000, 50)));
    assertThat(catalogue.recordings())
        .extracting(Recording::version)
        .containsExactlyInAnyOrder(null, "remaster", "remix");
    Song song = catalogue.songs().getFirst();
    assertThat(catalogue.songs()).hasSize(1);
    assertThat(song.spotifyId()).isEqualTo("t2");
    assertThat(song.title()).isEqualTo("Song");
    assertThat(song.releaseDate()).isEqualTo("2001");
    assertThat(song.recordings()).hasSize(3).startsWith(song(catalogue, "t2").id());
  }

  @Test
  void the_plain_recording_stands_in_front_where_nobody_knows_what_is_popular() {
    Catalogue catalogue =
        catalogue(album("a", "2001", track("t1", "Song - Demo", ISRC), track("t2", "Song", OTHER)));
    assertThat(catalogue.songs()).extracting(Song::spotifyId).containsExactly("t2");
  }

  @Test
  void parts_of_a_work_are_songs_of_their_own() {
    Catalogue catalogue =
        catalogue(
            album(
                "a",
                "2001",
                track("t1", "The Wall (Part I)", ISRC),
                track("t2", "The Wall (Part II)", OTHER)));
    assertThat(catalogue.songs()).hasSize(2);
  }

  @Test
  void a_track_on_two_pages_counts_once() {
    Album album = album("a", "2001", track("t1", "Song", ISRC));
    Catalogue catalogue =
        Catalogue.of(CatalogueFacts.of(Albums.ARTIST, Albums.SPOTIFY, List.of(album, album)));
    assertThat(catalogue.tracks()).isEqualTo(1);
    assertThat(catalogue.duplicates()).isZero();
  }

  private static Recording song(Catalogue catalogue, String spotifyId) {
    return catalogue.recordings().stream()
        .filter(recording -> recording.spotifyId().equals(spotifyId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_newest_release_counts_even_where_it_brings_old_recordings() {
    Catalogue catalogue =
        catalogue(
            album("a", "2001", track("t1", "Song", ISRC)),
            album("b", "2026-01-15", track("t2", "Song", ISRC)));
    assertThat(catalogue.recordings()).extracting(Recording::releaseDate).containsExactly("2001");
    assertThat(catalogue.newestRelease()).isEqualTo("2026-01-15");
  }

  @Test
  void a_release_of_this_year_may_be_newer_than_one_of_january() {
    Catalogue catalogue =
        catalogue(
            album("a", "2026", track("t1", "Song", ISRC)),
            album("b", "2026-01-15", track("t2", "Other", OTHER)));
    assertThat(catalogue.newestRelease()).isEqualTo("2026-12-31");
  }

  @Test
  void a_date_that_is_none_is_not_the_newest() {
    Catalogue catalogue =
        catalogue(
            album("a", "2026-00-00", track("t1", "Song", ISRC)),
            album("b", "2026-2", track("t2", "Other", OTHER)));
    assertThat(catalogue.newestRelease()).isNull();
  }
}
