package io.backline.announcer;

import static io.backline.announcer.TestMusic.SPOTIFY_ID;
import static io.backline.announcer.TestMusic.album;
import static io.backline.announcer.TestShow.ARTIST;
import static io.backline.announcer.TestShow.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.CatalogueOverride;
import io.backline.model.Song;
import io.backline.store.Announced.KnownSongs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SongLookTest {
  private final List<Album> albums = new ArrayList<>();
  private final List<CatalogueOverride> overrides = new ArrayList<>();
  private LocalDate today = TODAY;
  private KnownSongs known;

  @BeforeEach
  void before() {
    albums.add(album("old", TODAY.minusYears(5), "Harbour", "Beacon"));
    albums.add(album("recent", TODAY.minusDays(10), "Lately"));
  }

  @Test
  void the_first_look_finds_nothing_even_of_what_has_just_come_out() {
    assertThat(look()).isEmpty();
    assertThat(known.songs()).hasSize(1);
    assertThat(known.albums()).containsOnlyKeys("recent");
  }

  @Test
  void a_new_single_is_found_once() {
    look();
    albums.add(album("single", TODAY.minusDays(1), "Paper Lighthouse"));
    assertThat(look()).containsExactly("Paper Lighthouse");
    assertThat(look()).isEmpty();
  }

  @Test
  void the_album_that_follows_brings_its_other_songs_alone() {
    look();
    albums.add(album("single", TODAY.minusDays(1), "Paper Lighthouse"));
    look();
    today = TODAY.plusDays(20);
    albums.add(album("album", today, "Paper Lighthouse", "Second", "Third"));
    assertThat(look()).containsExactly("Second", "Third");
  }

  @Test
  void a_single_and_its_album_on_one_day_bring_each_song_once() {
    look();
    albums.add(album("single", TODAY, "Paper Lighthouse"));
    albums.add(album("album", TODAY, "Paper Lighthouse", "Second"));
    assertThat(look()).containsExactly("Paper Lighthouse", "Second");
  }

  @Test
  void a_new_version_of_a_known_song_is_none() {
    look();
    albums.add(album("remix", TODAY, "Harbour - Somebody Remix", "Beacon - Acoustic"));
    assertThat(look()).isEmpty();
  }

  @Test
  void old_songs_on_a_new_release_and_old_releases_that_appear_late_are_none() {
    look();
    albums.add(album("best", TODAY, "Harbour", "Beacon"));
    albums.add(album("older", TODAY.minusYears(9), "Long Ago"));
    assertThat(look()).isEmpty();
  }

  @Test
  void what_came_out_more_than_a_month_ago_is_none() {
    look();
    albums.add(album("late", TODAY.minusDays(31), "Missed"));
    assertThat(look()).isEmpty();
  }

  @Test
  void a_song_that_vanishes_and_comes_back_is_not_found_again() {
    look();
    Album single = album("single", TODAY.minusDays(1), "Paper Lighthouse");
    albums.add(single);
    assertThat(look()).hasSize(1);
    albums.remove(single);
    albums.add(single.withdrawn(Instant.EPOCH));
    assertThat(look()).isEmpty();
    today = TODAY.plusDays(3);
    albums.removeLast();
    albums.add(single);
    assertThat(look()).isEmpty();
  }

  @Test
  void a_song_listed_anew_under_another_id_is_not_found_again() {
    look();
    albums.add(album("single", TODAY.minusDays(1), "Paper Lighthouse").withdrawn(Instant.EPOCH));
    look();
    albums.add(album("again", TODAY.minusDays(1), "Paper Lighthouse"));
    assertThat(look()).hasSize(1);
    albums.add(album("and-again", TODAY, "Paper Lighthouse"));
    assertThat(look()).isEmpty();
  }

  @Test
  void a_song_that_an_admin_has_split_off_is_none() {
    look();
    overrides.add(split(TestMusic.id("recent", "Lately")));
    assertThat(catalogue().songs())
        .extracting(Song::id)
        .doesNotContainAnyElementsOf(known.songs().keySet());
    assertThat(look()).isEmpty();
  }

  private CatalogueOverride split(String trackId) {
    return new CatalogueOverride(
        "o1",
        CatalogueOverride.Action.SPLIT,
        catalogue().references().values().stream()
            .filter(reference -> reference.spotifyIds().contains(trackId))
            .toList(),
        List.of(),
        "a song",
        "ada",
        Instant.EPOCH,
        null);
  }

  /** As if other rules had made another song of it. */
  @Test
  void a_song_of_known_releases_is_none_whatever_it_is_called_now() {
    look();
    known = new KnownSongs(SPOTIFY_ID, 0, known.albums(), Map.of());
    assertThat(look()).isEmpty();
  }

  @Test
  void a_song_that_is_listed_before_its_day_is_found_on_that_day() {
    look();
    albums.add(album("soon", TODAY.plusDays(5), "Not Yet"));
    assertThat(look()).isEmpty();
    assertThat(known.changes()).isEqualTo(-1);
    today = TODAY.plusDays(5);
    assertThat(look()).containsExactly("Not Yet");
    assertThat(known.changes()).isEqualTo(7);
    assertThat(look()).isEmpty();
  }

  @Test
  void a_single_that_is_also_on_an_album_to_come_is_found_on_its_own_day() {
    look();
    albums.add(album("single", TODAY, "Paper Lighthouse"));
    albums.add(album("album", TODAY.plusDays(40), "Paper Lighthouse", "Second"));
    assertThat(look()).containsExactly("Paper Lighthouse");
    today = TODAY.plusDays(40);
    assertThat(look()).containsExactly("Second");
  }

  private List<String> look() {
    Catalogue catalogue = catalogue();
    SongLook look = new SongLook(known, albums, catalogue.songs(), catalogue.recordings(), today);
    List<String> released = look.released().stream().map(Song::title).sorted().toList();
    known = look.known(SPOTIFY_ID, 7);
    return released;
  }

  private Catalogue catalogue() {
    return Catalogue.of(CatalogueFacts.of(ARTIST, SPOTIFY_ID, albums).withOverrides(overrides));
  }
}
