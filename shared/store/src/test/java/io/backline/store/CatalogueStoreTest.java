package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueOverride;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Recording;
import io.backline.model.ReleaseGroup;
import io.backline.model.Song;
import io.backline.model.Track;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(DynamoDbLocal.class)
final class CatalogueStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final String SPOTIFY_ID = "spotify-artist";
  private static final String MBID = "mbid";

  private final String attraction = "K" + UUID.randomUUID();
  private final TestTables tables;
  private final Library library;
  private Artist artist;

  CatalogueStoreTest(TestTables tables) {
    this.tables = tables;
    library = new Library(tables.client(), tables.name("LibraryTable"));
  }

  @BeforeEach
  void settle() {
    String id = Ids.artist(attraction);
    Artist shell = library.artists().putShell(attraction, id, "Band", NOW);
    artist =
        library
            .artists()
            .settle(shell, new Identity("Band", SPOTIFY_ID, MBID, null, List.of()), NOW);
  }

  @Test
  void what_follows_from_the_albums_is_stored_and_deriving_again_writes_nothing() {
    read(album("a1", track("t1", "One", null), track("t2", "Two (Live)", null)));
    Catalogue catalogue = library.catalogue().derive(artist, 1);
    assertThat(stored().recordings()).hasSize(1);
    assertThat(songs()).containsExactly("One");
    assertThat(stored().exclusions()).hasSize(1);
    assertThat(catalogue.excludedLive()).isEqualTo(1);
    library.catalogue().derive(artist, 2);
    assertThat(stored().recordings().values()).extracting(Stamp::generation).containsOnly(1L);
  }

  @Test
  void a_derivation_that_began_before_a_fact_was_written_ends_with_it_included() {
    read(album("a1", track("t1", "One", null)), album("a2", track("t2", "Two", null)));
    Library slow =
        beforeFirst(
            TransactWriteItemsRequest.class, () -> read(album("a3", track("t3", "Three", null))));
    forgetDerived();
    Catalogue catalogue = slow.catalogue().derive(artist, 1);
    assertThat(catalogue.songs()).extracting(Song::title).contains("One", "Two", "Three");
    assertThat(songs()).containsExactlyInAnyOrder("One", "Two", "Three");
  }

  @Test
  void two_derivations_at_once_end_with_what_the_later_one_saw() {
    read(album("a1", track("t1", "One", null)), album("a2", track("t2", "Two (Live)", null)));
    Library slow =
        beforeFirst(
            TransactWriteItemsRequest.class,
            () -> {
              read(album("a2", track("t2", "Two", null)));
              library.catalogue().derive(artist, 1);
            });
    forgetDerived();
    slow.catalogue().derive(artist, 1);
    assertThat(songs()).containsExactlyInAnyOrder("One", "Two");
    assertThat(stored().exclusions()).isEmpty();
  }

  @Test
  void a_derivation_that_stood_still_and_dies_puts_nothing_over_what_another_has_derived() {
    read(album("a1", track("t1", "One", null)));
    add(track("t1", "One", "GBAAA0000001"));
    AtomicBoolean stoodStill = new AtomicBoolean();
    DynamoDbClient dying =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (request instanceof TransactWriteItemsRequest && !stoodStill.getAndSet(true)) {
                read(album("a1", track("t1", "One", "GBAAA0000002")));
              }
              if (request instanceof GetItemRequest && stoodStill.get()) {
                throw new IllegalStateException("dead before it looks again");
              }
            });
    Library slow = new Library(dying, tables.name("LibraryTable"));
    assertThatThrownBy(() -> slow.catalogue().derive(artist, 1)).hasMessageContaining("dead");
    assertThat(library.recordings().all(artist.id()))
        .extracting(Recording::isrc)
        .containsExactly("GBAAA0000002");
  }

  @Test
  void a_derivation_from_facts_that_changed_before_it_wrote_writes_nothing_of_them() {
    read(album("a1", track("t1", "One", null)));
    forgetDerived();
    AtomicBoolean stoodStill = new AtomicBoolean();
    List<DynamoDbRequest> written = new CopyOnWriteArrayList<>();
    DynamoDbClient watched =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (request instanceof UpdateItemRequest && !stoodStill.getAndSet(true)) {
                read(album("a1", track("t1", "Two", null)));
              }
              if (request instanceof TransactWriteItemsRequest) {
                written.add(request);
              }
            });
    new Library(watched, tables.name("LibraryTable")).catalogue().derive(artist, 1);
    assertThat(stoodStill).isTrue();
    assertThat(written).isEmpty();
    assertThat(songs()).containsExactly("Two");
  }

  @Test
  void facts_that_never_rest_end_the_derivation_so_that_it_is_tried_again() {
    int[] takes = {0};
    Library restless =
        before(
            GetItemRequest.class,
            () -> read(album("a" + takes[0]++, track("t" + takes[0], "T", null))));
    assertThatThrownBy(() -> restless.catalogue().derive(artist, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("keep changing");
  }

  @Test
  void facts_that_are_stored_already_count_as_no_change() {
    MusicBrainzPage page = page("release-groups-000000", "Rarities");
    read(album("a1", track("t1", "One", null)));
    library.catalogue().addMusicBrainz(artist.id(), 1, List.of(page));
    long before = changes();
    read(album("a1", track("t1", "One", null)));
    library.catalogue().addMusicBrainz(artist.id(), 2, List.of(page));
    assertThat(changes()).isEqualTo(before);
    library.catalogue().addMusicBrainz(artist.id(), 2, List.of(page(page.id(), "Other")));
    assertThat(changes()).isEqualTo(before + 1);
  }

  @Test
  void a_page_that_the_same_job_stored_counts_again_because_nobody_may_have_counted_it() {
    MusicBrainzPage page = page("release-groups-000000", "Rarities");
    library.catalogue().addMusicBrainz(artist.id(), 1, List.of(page));
    long before = changes();
    library.catalogue().addMusicBrainz(artist.id(), 1, List.of(page));
    assertThat(changes()).isGreaterThan(before);
  }

  @Test
  void pages_of_musicbrainz_come_back_as_they_were_written_until_they_are_gone() {
    List<MusicBrainzPage> pages = List.of(page("p1", "One"), page("p2", "Two"));
    library.catalogue().addMusicBrainz(artist.id(), 1, pages);
    assertThat(library.musicBrainz().all(artist.id())).containsExactlyInAnyOrderElementsOf(pages);
    library.catalogue().removeMusicBrainz(artist.id(), 1, List.of("p2", "p3"));
    assertThat(library.musicBrainz().all(artist.id())).containsExactly(pages.getFirst());
  }

  @Test
  void an_override_is_put_replaced_and_taken_back() {
    CatalogueOverride pin = override(CatalogueOverride.Action.PIN);
    CatalogueOverride exclude = override(CatalogueOverride.Action.EXCLUDE);
    library.catalogue().putOverride(artist.id(), pin);
    library.catalogue().putOverride(artist.id(), exclude);
    assertThat(library.overrides().all(artist.id())).containsExactly(exclude);
    assertThat(library.catalogue().removeOverride(artist.id(), pin.id())).isTrue();
    assertThat(library.catalogue().removeOverride(artist.id(), pin.id())).isFalse();
    assertThat(library.overrides().all(artist.id())).isEmpty();
  }

  @Test
  void an_isrc_that_a_poorer_answer_lacks_is_kept() {
    read(album("a1", track("t1", "One", "USABC2300001")));
    read(album("a1", track("t1", "One", null)));
    assertThat(library.albums().all(artist.id()).getFirst().tracks().getFirst().isrc())
        .isEqualTo("USABC2300001");
  }

  @Test
  void albums_that_are_being_read_are_seen_together_with_what_others_add() {
    Discography discography = library.catalogue().open(artist, 1);
    discography.add(List.of(album("a1", track("t1", "One", null))));
    discography.derive();
    read(album("a2", track("t2", "Two", null)));
    discography.add(List.of(album("a3", track("t3", "Three", null))));
    discography.derive();
    assertThat(songs()).containsExactlyInAnyOrder("One", "Two", "Three");
  }

  @Test
  void albums_are_worth_deriving_from_once_they_have_grown_by_half() {
    Discography discography = library.catalogue().open(artist, 1);
    assertThat(discography.isWorthDeriving()).isFalse();
    add(discography, 1, 4);
    assertThat(discography.isWorthDeriving()).isTrue();
    discography.derive();
    assertThat(songs()).hasSize(4);
    add(discography, 5, 5);
    assertThat(discography.isWorthDeriving()).isFalse();
    add(discography, 6, 6);
    assertThat(discography.isWorthDeriving()).isTrue();
    add(discography, 6, 6);
    discography.conclude();
    assertThat(songs()).hasSize(6);
    assertThat(discography.isWorthDeriving()).isFalse();
  }

  @Test
  void a_reading_that_nothing_disturbed_is_not_derived_from_again_by_the_same_job() {
    Discography discography = library.catalogue().open(artist, 1);
    add(discography, 1, 4);
    discography.conclude();
    forgetDerived();
    assertThat(library.catalogue().conclude(artist, 1).songs()).isEqualTo(4);
    assertThat(songs()).isEmpty();
    assertThat(library.catalogue().conclude(artist, 2).songs()).isEqualTo(4);
    assertThat(songs()).hasSize(4);
  }

  @Test
  void an_album_that_nobody_counted_after_it_was_stored_is_derived_from_by_the_same_job() {
    Discography concluded = library.catalogue().open(artist, 1);
    add(concluded, 1, 4);
    concluded.conclude();
    storeUncounted(album("a5", track("t5", "Song 5", null)));
    library.catalogue().open(artist, 1).conclude();
    assertThat(library.catalogue().conclude(artist, 1).songs()).isEqualTo(5);
    assertThat(songs()).hasSize(5);
  }

  @Test
  void albums_of_an_earlier_job_are_not_counted_again() {
    read(album("a1", track("t1", "One", null)));
    long before = changes();
    library.catalogue().open(artist, 2).conclude();
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void a_reading_that_another_run_of_the_job_began_is_not_derived_from_once_more() {
    add(library.catalogue().open(artist, 1), 1, 2);
    Discography discography = library.catalogue().open(artist, 1);
    add(discography, 3, 4);
    discography.conclude();
    forgetDerived();
    assertThat(library.catalogue().conclude(artist, 1).songs()).isEqualTo(4);
    assertThat(songs()).isEmpty();
  }

  private void storeUncounted(Album album) {
    library.albums().write(artist.id(), 1, library.albums().stamps(artist.id()), List.of(album));
  }

  @Test
  void facts_that_came_after_a_reading_are_derived_from() {
    Discography discography = library.catalogue().open(artist, 1);
    add(discography, 1, 4);
    discography.conclude();
    library.catalogue().putOverride(artist.id(), override(CatalogueOverride.Action.EXCLUDE));
    forgetDerived();
    assertThat(library.catalogue().conclude(artist, 1).songs()).isEqualTo(3);
    assertThat(songs()).hasSize(3);
  }

  @Test
  void a_reading_beside_another_derivation_is_derived_from_again() {
    Discography killed = library.catalogue().open(artist, 1);
    add(killed, 1, 1);
    killed.derive();
    Discography discography = library.catalogue().open(artist, 1);
    add(discography, 2, 4);
    discography.conclude();
    forgetDerived();
    assertThat(library.catalogue().conclude(artist, 1).songs()).isEqualTo(4);
    assertThat(songs()).hasSize(4);
  }

  /** Stores the track without deriving anything. */
  private void add(Track track) {
    library.catalogue().open(artist, 1).add(List.of(album("a1", track)));
  }

  private static void add(Discography discography, int first, int last) {
    discography.add(
        IntStream.rangeClosed(first, last)
            .mapToObj(number -> album("a" + number, track("t" + number, "Song " + number, null)))
            .toList());
  }

  @Test
  void an_artist_whom_spotify_does_not_know_has_an_empty_catalogue() {
    String other = "K" + UUID.randomUUID();
    Artist unknown = library.artists().putShell(other, Ids.artist(other), "Nobody", NOW);
    assertThat(library.catalogue().derive(unknown, 1).recordings()).isEmpty();
  }

  private void read(Album... albums) {
    Discography discography = library.catalogue().open(artist, 1);
    discography.add(List.of(albums));
    discography.derive();
  }

  private void forgetDerived() {
    library
        .recordings()
        .replaceAll(artist.id(), 1, library.recordings().stamps(artist.id()), List.of());
    library.songs().replaceAll(artist.id(), 1, library.songs().stamps(artist.id()), List.of());
    library
        .exclusions()
        .replaceAll(artist.id(), 1, library.exclusions().stamps(artist.id()), List.of());
  }

  private long changes() {
    return new FactsLedger(tables.client(), tables.name("LibraryTable"))
        .read(artist.id())
        .changes();
  }

  private DerivedRows.Stored stored() {
    return new DerivedRows(library.recordings(), library.songs(), library.exclusions())
        .stored(artist.id());
  }

  private List<String> songs() {
    return library.songs().all(artist.id()).stream().map(Song::title).toList();
  }

  /** The same library over a client to which something happens before its first such call. */
  private Library beforeFirst(Class<? extends DynamoDbRequest> call, Runnable event) {
    AtomicBoolean happened = new AtomicBoolean();
    return before(
        call,
        () -> {
          if (!happened.getAndSet(true)) {
            event.run();
          }
        });
  }

  private Library before(Class<? extends DynamoDbRequest> call, Runnable event) {
    DynamoDbClient disturbed =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (call.isInstance(request)) {
                event.run();
              }
            });
    return new Library(disturbed, tables.name("LibraryTable"));
  }

  private static Album album(String id, Track... tracks) {
    return new Album(id, SPOTIFY_ID, "Album " + id, "album", "2020-01-01", List.of(tracks), null);
  }

  private static Track track(String id, String title, String isrc) {
    return new Track(id, title, 200_000, isrc, 1, 1, null, List.of(SPOTIFY_ID), null, null);
  }

  private static MusicBrainzPage page(String id, String title) {
    ReleaseGroup group = new ReleaseGroup("g", title, "Album", List.of("Live"), "1999");
    return new MusicBrainzPage(id, MBID, List.of(group), List.of());
  }

  private static CatalogueOverride override(CatalogueOverride.Action action) {
    var reference = new CatalogueOverride.RecordingRef("USABC2300001", List.of("t1"));
    return new CatalogueOverride(
        "recordings/t1", action, List.of(reference), List.of(), "One", "admin", NOW, "heard it");
  }
}
