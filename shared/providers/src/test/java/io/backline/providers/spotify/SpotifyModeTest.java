package io.backline.providers.spotify;

import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.KeptAccess;
import io.backline.providers.LocalProvider;
import io.backline.providers.Reply;
import io.backline.providers.http.Budget;
import io.backline.providers.http.HttpSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpotifyModeTest {

  private static final Reply BATCH = Reply.ok("{\"albums\": [{\"id\": \"b1\"}, null]}");
  private static final Reply ALBUM = Reply.ok("{\"id\": \"b1\"}");
  private static final Reply FORBIDDEN =
      Reply.of(403, "{\"error\": {\"status\": 403, \"message\": \"Forbidden\"}}");
  private static final List<String> TWO = List.of("b1", "b2");

  private final LocalProvider provider = LocalProvider.start();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void development_reads_one_album_a_call() {
    SpotifyClient client = provider.spotify(SpotifyAccess.DEVELOPMENT);
    provider.answers(ALBUM);

    assertThat(client.albums(TWO)).hasSize(2);
    assertThat(uris()).containsExactly("/albums/b1?market=US", "/albums/b2?market=US");
    assertThat(client.albumBatch()).isEqualTo(1);
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void extended_reads_twenty_albums_a_call() {
    SpotifyClient client = provider.spotify(SpotifyAccess.EXTENDED);
    provider.answers(BATCH);

    client.albums(ids(45));

    assertThat(uris()).hasSize(3).allMatch(uri -> uri.startsWith("/albums?market=US&ids="));
    assertThat(uris().getLast()).endsWith("ids=i40%2Ci41%2Ci42%2Ci43%2Ci44");
    assertThat(client.albumBatch()).isEqualTo(20);
  }

  @Test
  void extended_reads_fifty_tracks_a_call() {
    provider.answers(Reply.ok("{\"tracks\": [{\"id\": \"t\", \"name\": \"Fern\"}, null]}"));

    assertThat(provider.spotify(SpotifyAccess.EXTENDED).tracks(ids(60))).hasSize(2);
    assertThat(uris()).hasSize(2);
  }

  @Test
  void extended_lists_fifty_albums_a_page() {
    provider.answers(Reply.ok("{\"items\": []}"));

    provider.spotify(SpotifyAccess.EXTENDED).artistAlbums("a", List.of(AlbumGroup.ALBUM), 0);

    assertThat(provider.lastCall().uri()).contains("limit=50");
  }

  @Test
  void development_has_no_batches_of_tracks() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);

    assertThat(client.tracks(TWO)).isEmpty();
  }

  @Test
  void a_forbidden_batch_of_tracks_is_not_read_one_by_one() {
    SpotifyClient client = provider.spotify(SpotifyAccess.EXTENDED);
    provider.answers(FORBIDDEN);

    assertThat(client.tracks(TWO)).isEmpty();
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void a_batch_call_that_is_gone_is_not_taken_for_unknown_albums() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(Reply.of(404, "{\"error\": {\"status\": 404}}"), ALBUM);

    assertThat(client.albums(TWO)).hasSize(2);
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void auto_begins_as_development_and_steps_up_when_a_batch_answers() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
    assertThat(client.albumBatch()).isEqualTo(20);
    provider.answers(BATCH);

    assertThat(client.albums(TWO)).extracting(SpotifyAlbum::id).containsExactly("b1");
    assertThat(client.mode()).isEqualTo(SpotifyMode.EXTENDED);
  }

  @Test
  void auto_stays_development_when_a_batch_is_forbidden() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(FORBIDDEN, ALBUM);

    assertThat(client.albums(TWO)).hasSize(2);
    assertThat(client.albums(TWO)).hasSize(2);
    assertThat(uris()).hasSize(5);
    assertThat(client.albumBatch()).isEqualTo(1);
  }

  @Test
  void auto_asks_again_after_an_hour() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(FORBIDDEN, ALBUM, ALBUM, BATCH);
    client.albums(TWO);
    provider.time().advance(Duration.ofHours(1));

    client.albums(TWO);

    assertThat(client.mode()).isEqualTo(SpotifyMode.EXTENDED);
  }

  @Test
  void what_one_process_found_out_others_know_and_ask_again_after_an_hour() {
    SharedAccess shared = new KeptAccess();
    provider.answers(FORBIDDEN, ALBUM, ALBUM, BATCH);
    provider.spotify(SpotifyAccess.AUTO, shared).albums(TWO);

    SpotifyClient second = provider.spotify(SpotifyAccess.AUTO, shared);
    assertThat(second.albumBatch()).isEqualTo(1);
    provider.time().advance(Duration.ofHours(1));
    second.albums(TWO);

    assertThat(provider.spotify(SpotifyAccess.AUTO, shared).mode()).isEqualTo(SpotifyMode.EXTENDED);
  }

  @Test
  void a_process_that_knows_nothing_has_the_larger_quota_until_somebody_was_denied() {
    SharedAccess shared = new KeptAccess();
    List<Integer> perDay = new CopyOnWriteArrayList<>();
    Budget budget =
        (_, limits) -> {
          perDay.add(limits.perDay());
          return Optional.empty();
        };
    try (LocalProvider counted = LocalProvider.start(HttpSettings.defaults(), budget)) {
      counted.answers(ALBUM, FORBIDDEN, ALBUM);
      counted.spotify(SpotifyAccess.AUTO, shared).artist("a");
      assertThat(perDay).isNotEmpty().containsOnly(SpotifyConfig.EXTENDED_PER_DAY);
      counted.spotify(SpotifyAccess.AUTO, shared).albums(TWO);
      counted.time().advance(Duration.ofHours(2));
      perDay.clear();
      counted.spotify(SpotifyAccess.AUTO, shared).artist("a");
      assertThat(perDay).isNotEmpty().containsOnly(SpotifyConfig.DEVELOPMENT_PER_DAY);
    }
  }

  @Test
  void a_batch_is_read_to_learn_of_the_mode_only_where_nobody_knows() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(FORBIDDEN, BATCH);

    assertThat(client.readsBatches(TWO)).isFalse();
    assertThat(client.readsBatches(TWO)).isFalse();
    assertThat(uris()).hasSize(1);
    provider.time().advance(Duration.ofHours(1));
    assertThat(client.readsBatches(TWO)).isTrue();
    assertThat(client.readsBatches(TWO)).isTrue();
    assertThat(uris()).hasSize(2);
  }

  @Test
  void auto_learns_nothing_from_a_single_album() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(ALBUM);

    client.albums(List.of("b1"));

    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
    assertThat(client.albumBatch()).isEqualTo(20);
  }

  @Test
  void auto_probes_once_for_many_threads() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(FORBIDDEN, ALBUM);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20)
          .forEach(i -> threads.execute(() -> client.albums(List.of("b" + i, "c" + i))));
    }

    assertThat(uris()).hasSize(41).filteredOn(uri -> uri.contains("ids=")).hasSize(1);
    assertThat(provider.tokenCalls()).hasSize(1);
  }

  @Test
  void extended_falls_back_when_a_batch_is_forbidden() {
    SpotifyClient client = provider.spotify(SpotifyAccess.EXTENDED);
    provider.answers(FORBIDDEN, ALBUM);

    assertThat(client.albums(TWO)).hasSize(2);
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void extended_falls_back_when_a_listing_of_fifty_is_too_many() {
    SpotifyClient client = provider.spotify(SpotifyAccess.EXTENDED);
    provider.answers(
        Reply.of(400, "{\"error\": {\"status\": 400, \"message\": \"Invalid limit\"}}"),
        Reply.ok("{\"items\": [{\"id\": \"b1\"}]}"));

    assertThat(client.artistAlbums("a", List.of(AlbumGroup.SINGLE), 0).limit()).isEqualTo(10);
    assertThat(client.mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void another_400_changes_no_mode() {
    SpotifyClient client = provider.spotify(SpotifyAccess.EXTENDED);
    provider.answers(Reply.of(400, "{\"error\": {\"status\": 400, \"message\": \"invalid id\"}}"));

    refused(() -> client.artistAlbums("a", List.of(AlbumGroup.SINGLE), 0));

    assertThat(client.mode()).isEqualTo(SpotifyMode.EXTENDED);
  }

  @Test
  void an_owner_without_premium_is_refused_in_plain_words() {
    SpotifyClient client = provider.spotify(SpotifyAccess.AUTO);
    provider.answers(Reply.of(403, "Active premium subscription required."));

    assertThat(refused(() -> client.albums(TWO)).reason()).startsWith("Active premium");
  }

  private List<String> uris() {
    return provider.calls().stream().map(LocalProvider.Seen::uri).toList();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "i" + i).toList();
  }
}
