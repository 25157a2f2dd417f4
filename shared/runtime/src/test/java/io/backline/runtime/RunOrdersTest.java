package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.model.CronJob;
import io.backline.model.RunOrder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RunOrdersTest {

  @Test
  void what_is_not_sent_has_its_default() {
    assertThat(read(CronJob.UPDATE_ACTIVE_ARTISTS, "{}"))
        .isEqualTo(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(read(CronJob.TRENDING_ARTIST_SYNC, "{}"))
        .isEqualTo(new RunOrder.TrendingArtistSync(100, true));
    assertThat(read(CronJob.COMPLETE_CATALOG_SYNC, "{}"))
        .isEqualTo(new RunOrder.CompleteCatalogSync(10_000, true, true));
    assertThat(read(CronJob.CALCULATE_TRENDING, "{}")).isEqualTo(new RunOrder.CalculateTrending());
    assertThat(read(CronJob.SYNC_UPCOMING_SHOWS, "{}"))
        .isEqualTo(new RunOrder.SyncUpcomingShows(null, null, null, null));
    assertThat(read(CronJob.IMPORT_POPULAR_ARTISTS, "{\"limit\": null}"))
        .isEqualTo(new RunOrder.ImportPopularArtists(20, List.of(), "US"));
  }

  @Test
  void what_is_sent_is_taken() {
    assertThat(
            read(
                CronJob.SYNC_UPCOMING_SHOWS,
                "{\"city\": \" Austin \", \"stateCode\": \"tx\","
                    + " \"startDateTime\": \"2026-12-01T00:00:00+01:00\","
                    + " \"endDateTime\": \"2026-12-31T00:00:00Z\"}"))
        .isEqualTo(
            new RunOrder.SyncUpcomingShows(
                "Austin",
                "TX",
                Instant.parse("2026-11-30T23:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z")));
    assertThat(
            read(
                CronJob.IMPORT_POPULAR_ARTISTS,
                "{\"limit\": 3, \"genres\": [\"Rock\", \"Jazz\", \"Rock\"], \"country\": \"de\"}"))
        .isEqualTo(new RunOrder.ImportPopularArtists(3, List.of("Rock", "Jazz"), "DE"));
  }

  @Test
  void all_artists_may_be_none_which_leaves_the_check_alone() {
    assertThat(
            read(
                CronJob.COMPLETE_CATALOG_SYNC,
                "{\"maxArtists\": 0, \"includeDataCleanup\": false}"))
        .isEqualTo(new RunOrder.CompleteCatalogSync(0, false, true));
  }

  @ParameterizedTest
  @EnumSource(CronJob.class)
  void what_is_written_is_read_as_it_was(CronJob job) {
    RunOrder order = read(job, "{}");
    assertThat(read(job, RunOrders.write(order))).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update-active-artists | []",
        "update-active-artists | 7",
        "update-active-artists | {\"limit\": 0}",
        "update-active-artists | {\"limit\": 10001}",
        "update-active-artists | {\"limit\": 1.5}",
        "update-active-artists | {\"limit\": \"5\"}",
        "update-active-artists | {\"limit\": 99999999999}",
        "update-active-artists | {\"forceSync\": \"yes\"}",
        "update-active-artists | {\"forced\": true}",
        "update-active-artists | {\"job\": \"calculate-trending\"}",
        "trending-artist-sync | {\"limit\": 201}",
        "trending-artist-sync | {\"skipRecentlyUpdated\": 1}",
        "complete-catalog-sync | {\"maxArtists\": -1}",
        "complete-catalog-sync | {\"limit\": 5}",
        "calculate-trending | {\"limit\": 5}",
        "sync-upcoming-shows | {\"city\": \"\"}",
        "sync-upcoming-shows | {\"city\": [\"Austin\"]}",
        "sync-upcoming-shows | {\"stateCode\": \"Texas\"}",
        "sync-upcoming-shows | {\"startDateTime\": \"tomorrow\"}",
        "sync-upcoming-shows | {\"startDateTime\": \"2026-12-01\"}",
        "sync-upcoming-shows | {\"startDateTime\": 5}",
        "sync-upcoming-shows | {\"startDateTime\": \"2026-12-02T00:00:00Z\","
            + " \"endDateTime\": \"2026-12-01T00:00:00Z\"}",
        "import-popular-artists | {\"genres\": \"Rock\"}",
        "import-popular-artists | {\"genres\": [\"\"]}",
        "import-popular-artists | {\"genres\": [1]}",
        "import-popular-artists | {\"country\": \"USA\"}",
        "import-popular-artists | {\"limit\": 201}"
      })
  void what_cannot_be_is_refused_with_what_to_send(String job, String body) {
    assertThatExceptionOfType(InvalidOrderException.class)
        .isThrownBy(() -> read(CronJob.named(job).orElseThrow(), body))
        .withMessageContaining("end ");
  }

  private static RunOrder read(CronJob job, String body) {
    return RunOrders.read(job, Json.read(body));
  }
}
