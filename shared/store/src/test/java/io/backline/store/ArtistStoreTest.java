package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backline.model.AdminIdentity;
import io.backline.model.Artist;
import io.backline.model.Candidate;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.RosterEntry;
import io.backline.model.SettledBy;
import io.backline.model.Settlement;
import io.backline.model.Slug;
import io.backline.model.Totals;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(DynamoDbLocal.class)
final class ArtistStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);

  private static final Settlement BY_LINKS =
      new Settlement(SettledBy.LINKS, "Ticketmaster links to it", "basis");
  private static final AdminIdentity WORD =
      new AdminIdentity("right", null, "Ada", "met them", NOW);

  private final TestTables tables;
  private final ArtistStore artists;
  private final String name = "Band " + UUID.randomUUID();

  ArtistStoreTest(TestTables tables) {
    this.tables = tables;
    artists = over(tables.client());
  }

  @Test
  void a_shell_is_stored_once() {
    String attraction = attraction();
    Artist shell = shell(attraction, name);
    assertThat(artists.putShell(attraction, Ids.artist(attraction), "Other", LATER))
        .isEqualTo(shell);
    assertThat(artists.find(shell.id())).contains(shell);
    assertThat(artists.findBySlug(shell.slug())).contains(shell);
    assertThat(artists.leadsTo(shell.slug())).contains(shell.id());
  }

  @Test
  void a_first_shell_gives_way_to_what_is_stored_all_the_same() {
    String attraction = attraction();
    Artist shell = shell(attraction, name);
    assertThat(artists.putFirstShell(attraction, shell.id(), "Other", LATER)).isEqualTo(shell);
    assertThat(artists.find(shell.id())).contains(shell);
  }

  @Test
  void kick_offs_at_once_make_one_artist() {
    String attraction = attraction();
    List<Artist> made =
        Parallel.map(IntStream.range(0, 12).boxed().toList(), 12, _ -> shell(attraction, name));
    assertThat(made).containsOnly(made.getFirst());
  }

  @Test
  void who_dies_between_two_writes_leaves_no_slug_that_leads_nowhere() {
    String attraction = attraction();
    String artistId = Ids.artist(attraction);
    AtomicInteger writes = new AtomicInteger();
    ArtistStore dying =
        over(
            WatchedDynamoDb.of(
                tables.client(),
                request -> {
                  if (WatchedDynamoDb.isWrite(request) && writes.incrementAndGet() > 1) {
                    throw new IllegalStateException("dead");
                  }
                }));
    // It may need one write only, and live.
    var unused = catchThrowable(() -> dying.putShell(attraction, artistId, name, NOW));
    String slug = Slug.provisional(name, artistId).getFirst();
    assertThat(writes).hasPositiveValue();
    assertThat(artists.leadsTo(slug)).isEqualTo(artists.find(artistId).map(Artist::id));
  }

  @Test
  void a_shell_whose_slug_is_taken_has_the_next_one() {
    String attraction = attraction();
    List<String> slugs = Slug.provisional(name, Ids.artist(attraction));
    Artist other = shell(attraction(), null);
    Artist named = artists.settle(other, identity(slugs.getFirst()), NOW);
    Artist shell = shell(attraction, name);
    assertThat(shell.slug()).isEqualTo(slugs.getLast());
    assertThat(artists.findBySlug(shell.slug())).contains(shell);
    assertThat(artists.findBySlug(slugs.getFirst())).contains(named);
  }

  @Test
  void namesakes_have_slugs_of_their_own() {
    Artist one = artists.settle(shell(attraction(), name), identity(name), NOW);
    Artist other = artists.settle(shell(attraction(), name), identity(name), NOW);
    assertThat(other.slug()).startsWith(one.slug() + "-");
    assertThat(artists.findBySlug(other.slug())).contains(other);
    assertThat(artists.findBySlug(one.slug())).contains(one);
  }

  @Test
  void the_plain_slug_is_for_whom_a_provider_knows_by_the_name() {
    Artist claimed = shell(attraction(), name);
    Artist known = artists.settle(shell(attraction(), null), identity(name), LATER);
    assertThat(claimed.slug()).startsWith(known.slug() + "-");
  }

  @Test
  void an_artist_without_a_name_is_settled_all_the_same() {
    Identity nameless = identity(null, "spotify", null);
    Artist settled = artists.settle(shell(attraction(), null), nameless, LATER);
    assertThat(settled.name()).isNull();
    assertThat(settled.spotifyId()).isEqualTo("spotify");
  }

  @Test
  void a_new_name_brings_a_new_slug_and_the_earlier_one_goes_on_leading() {
    Artist shell = shell(attraction(), null);
    Artist settled = artists.settle(shell, identity(name), LATER);
    assertThat(settled.name()).isEqualTo(name);
    assertThat(settled.slug()).isNotEqualTo(shell.slug());
    assertThat(artists.findBySlug(shell.slug())).contains(settled);
    assertThat(artists.findBySlug(settled.slug())).contains(settled);
  }

  @Test
  void settling_the_same_again_changes_nothing() {
    Artist settled = artists.settle(shell(attraction(), name), identity(name), NOW);
    assertThat(artists.settle(settled, identity(name), LATER)).isEqualTo(settled);
    assertThat(artists.find(settled.id())).contains(settled);
  }

  @Test
  void a_name_a_picture_and_genres_that_nobody_says_any_more_stay_known() {
    Artist settled = artists.settle(shell(attraction(), name), identity(name), NOW);
    Identity gap =
        new Identity(null, "spotify", "mbid", null, List.of("Rock"), BY_LINKS, List.of());
    Artist after = artists.settle(settled, gap, LATER);
    assertThat(after.name()).isEqualTo(name);
    assertThat(after.imageUrl()).isEqualTo(settled.imageUrl());
    assertThat(after.genres()).containsExactly("Rock");
    assertThat(after.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void ids_that_turned_out_wrong_are_gone() {
    Artist settled = artists.settle(shell(attraction(), name), identity(name), NOW);
    Settlement open = new Settlement(null, "two artists fit equally well", null);
    Identity unsettled =
        new Identity(name, null, null, null, List.of(), open, List.of(candidate(), candidate()));
    Artist after = artists.settle(settled, unsettled, LATER);
    assertThat(after.spotifyId()).isNull();
    assertThat(after.mbid()).isNull();
    assertThat(after.settlement()).isEqualTo(open);
    assertThat(after.candidates()).hasSize(2);
    assertThat(artists.find(after.id())).contains(after);
  }

  @Test
  void what_one_run_has_settled_is_not_mixed_with_what_another_found_at_the_same_time() {
    Artist read = shell(attraction(), name);
    Artist settled = artists.settle(read, identity(name), NOW);
    Settlement open = new Settlement(null, "nobody answered", null);
    Identity other = new Identity(name, null, null, null, List.of(), open, List.of(candidate()));
    assertThat(artists.settle(read, other, LATER)).isEqualTo(settled);
    assertThat(artists.find(read.id())).contains(settled);
  }

  @Test
  void the_word_of_an_admin_outlasts_an_import_that_did_not_know_it() {
    Artist read = artists.settle(shell(attraction(), name), identity(name), NOW);
    Artist said = artists.settle(read, WORD, LATER);
    assertThat(artists.settle(read, identity(name, "wrong", null), LATER)).isEqualTo(said);
    assertThat(artists.find(read.id())).contains(said);
    assertThat(said.spotifyId()).isEqualTo(WORD.spotifyId());
    assertThat(said.mbid()).isNull();
    assertThat(said.admin()).isEqualTo(WORD);
  }

  @Test
  void an_import_that_knows_the_word_of_an_admin_may_store_what_else_it_found() {
    Artist said = artists.settle(shell(attraction(), null), WORD, NOW);
    Identity found =
        new Identity(
            name, WORD.spotifyId(), null, null, List.of("Rock"), WORD.settlement(), List.of());
    Artist after = artists.settle(said, found, LATER);
    assertThat(after.name()).isEqualTo(name);
    assertThat(after.admin()).isEqualTo(WORD);
  }

  @Test
  void a_word_taken_back_is_forgotten_with_what_it_said() {
    Artist said = artists.settle(shell(attraction(), name), WORD, NOW);
    Artist after = artists.unsettle(said, LATER);
    assertThat(after.admin()).isNull();
    assertThat(after.settlement()).isNull();
    assertThat(after.spotifyId()).isNull();
    assertThat(artists.settle(said, identity(name), LATER)).isEqualTo(after);
  }

  @Test
  void what_no_admin_said_is_no_admins_to_take_back() {
    Artist settled = artists.settle(shell(attraction(), name), identity(name), NOW);
    assertThat(artists.unsettle(settled, LATER).spotifyId()).isEqualTo("spotify");
  }

  @Test
  void totals_are_stored_with_the_time_of_the_first_import() {
    Artist shell = shell(attraction(), name);
    artists.total(shell.id(), () -> totals(3, 2, 10, 12, NOW), NOW);
    Artist later = artists.total(shell.id(), () -> totals(4, 2, 10, 12, LATER), LATER);
    assertThat(artists.find(shell.id())).contains(later);
    assertThat(later.showCount()).isEqualTo(4);
    assertThat(later.recordingCount()).isEqualTo(12);
    assertThat(later.importedAt()).isEqualTo(NOW);
  }

  @Test
  void the_same_totals_again_write_nothing() {
    Artist shell = shell(attraction(), name);
    Artist counted = artists.total(shell.id(), () -> totals(3, 2, 10, 12, NOW), NOW);
    assertThat(artists.total(shell.id(), () -> totals(3, 2, 10, 12, LATER), LATER))
        .isEqualTo(counted);
  }

  @Test
  void who_counted_before_another_counts_anew() {
    Artist shell = shell(attraction(), name);
    AtomicInteger counts = new AtomicInteger();
    Artist counted =
        artists.total(
            shell.id(),
            () -> {
              if (counts.incrementAndGet() == 1) {
                artists.total(shell.id(), () -> totals(9, 9, 9, 9, LATER), LATER);
                return totals(1, 1, 1, 1, NOW);
              }
              return totals(9, 9, 9, 9, LATER);
            },
            LATER);
    assertThat(counts).hasValue(2);
    assertThat(counted.songCount()).isEqualTo(9);
    assertThat(artists.find(shell.id())).contains(counted);
  }

  @Test
  void many_artists_are_found_at_once_and_the_unknown_are_left_out() {
    List<Artist> many =
        IntStream.range(0, 105).mapToObj(i -> shell(attraction(), name + " " + i)).toList();
    List<String> ids =
        IntStream.range(0, 106)
            .mapToObj(i -> i < 105 ? many.get(i).id() : Ids.artist("nobody"))
            .toList();
    Map<String, Artist> found = artists.findAll(ids);
    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void the_roster_lists_whom_an_import_has_brought_and_what_speaks_for_them() {
    Artist shell = shell(attraction(), name);
    Artist counted = shell(attraction(), name);
    artists.total(counted.id(), () -> totals(0, 0, 0, 0, null), NOW);
    Artist brought = shell(attraction(), name);
    LocalDate day = LocalDate.parse("2026-12-01");
    Totals totals = new Totals(3, 2, 10, 12, 1, day, 61, NOW);
    Artist stored = artists.total(brought.id(), () -> totals, NOW);
    assertThat(stored)
        .returns(1, Artist::upcomingShowCount)
        .returns(day, Artist::nextShowDate)
        .returns(61, Artist::popularity);
    assertThat(artists.roster())
        .contains(new RosterEntry(brought.id(), 61, day))
        .extracting(RosterEntry::id)
        .doesNotContain(shell.id(), counted.id());
  }

  @Test
  void what_no_longer_speaks_for_an_artist_is_forgotten() {
    Artist shell = shell(attraction(), name);
    LocalDate day = LocalDate.parse("2026-12-01");
    artists.total(shell.id(), () -> new Totals(1, 1, 1, 1, 1, day, 61, NOW), NOW);
    artists.total(shell.id(), () -> totals(1, 1, 1, 1, null), LATER);
    assertThat(artists.roster()).contains(new RosterEntry(shell.id(), null, null));
  }

  private static Totals totals(
      int shows, int venues, int songs, int recordings, Instant importedAt) {
    return new Totals(shows, venues, songs, recordings, 0, null, null, importedAt);
  }

  private Artist shell(String attraction, String called) {
    return artists.putShell(attraction, Ids.artist(attraction), called, NOW);
  }

  private ArtistStore over(DynamoDbClient client) {
    return new Library(client, tables.name("LibraryTable")).artists();
  }

  private static String attraction() {
    return "K" + UUID.randomUUID();
  }

  private static Identity identity(String called) {
    return identity(called, "spotify", "mbid");
  }

  private static Identity identity(String called, String spotifyId, String mbid) {
    return new Identity(
        called, spotifyId, mbid, "https://example.org/i.jpg", List.of(), BY_LINKS, List.of());
  }

  private static Candidate candidate() {
    return new Candidate(
        "spotify",
        "candidate",
        "Somebody",
        "https://example.org",
        null,
        List.of("polka"),
        null,
        30,
        "it has the same name");
  }
}
