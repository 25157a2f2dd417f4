package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.store.Reading;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an artist says of its setlists. */
@ExtendWith(DynamoDbLocal.class)
final class ArtistSetlistsTest {
  private static final Instant READ = Instant.parse("2026-11-21T14:00:00Z");

  private final TestTables tables;

  ArtistSetlistsTest(TestTables tables) {
    this.tables = tables;
  }

  @Test
  void without_a_key_they_are_off() {
    TestApi api = TestApi.over(tables);
    assertThat(setlists(api, begin(api)).get("state").asText()).isEqualTo("off");
  }

  @Test
  void without_a_key_they_are_off_though_they_were_read_before() {
    TestApi api = TestApi.over(tables);
    Job job = begin(api);
    read(api, job);
    JsonNode after = setlists(api, job);
    assertThat(after.get("state").asText()).isEqualTo("off");
    assertThat(after.get("concerts").asInt()).isEqualTo(1);
  }

  @Test
  void what_was_read_is_known_though_it_was_not_read_to_the_end() {
    TestApi api = TestApi.over(tables, Map.of("SETLISTFM_API_KEY", "a-key"));
    Job job = begin(api);
    store(api, job);
    JsonNode after = setlists(api, job);
    assertThat(after.get("state").asText()).isEqualTo("known");
    assertThat(after.get("concerts").asInt()).isEqualTo(1);
    assertThat(after.get("syncedAt").isNull()).isTrue();
  }

  @Test
  void with_a_key_they_are_unknown_until_something_was_read() {
    TestApi api = TestApi.over(tables, Map.of("SETLISTFM_API_KEY", "a-key"));
    Job job = begin(api);
    JsonNode before = setlists(api, job);
    assertThat(before.get("state").asText()).isEqualTo("unknown");
    assertThat(before.get("concerts").asInt()).isZero();
    assertThat(before.get("syncedAt").isNull()).isTrue();
    read(api, job);
    JsonNode after = setlists(api, job);
    assertThat(after.get("state").asText()).isEqualTo("known");
    assertThat(after.get("concerts").asInt()).isEqualTo(1);
    assertThat(after.get("syncedAt").asText()).isEqualTo(READ.toString());
  }

  private static void read(TestApi api, Job job) {
    store(api, job);
    api.library()
        .readings()
        .put(job.artistId(), Reading.Kind.SETLISTS, Reading.of("mbid", 1, READ));
  }

  private static void store(TestApi api, Job job) {
    String id = Ids.concert(job.artistId(), "c1");
    ConcertVenue venue = new ConcertVenue(null, "Hall", "Austin", null, "US", null, null);
    Concert concert =
        new Concert(id, "c1", "mbid", id, LocalDate.of(2026, 3, 1), null, venue, List.of(), null);
    api.library().setlists().open(job.artistId(), 1).add(List.of(concert));
  }

  private static Job begin(TestApi api) {
    return api.begin("K" + UUID.randomUUID());
  }

  private static JsonNode setlists(TestApi api, Job job) {
    return api.body(Call.get("/api/artists/" + job.artistId())).get("setlists");
  }
}
