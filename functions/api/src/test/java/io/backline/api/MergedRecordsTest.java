package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.api.Records.Entry;
import io.backline.model.CronJob;
import io.backline.model.ScheduledRun;
import io.backline.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MergedRecordsTest {
  private static final RecordFilter ALL = new RecordFilter(null, null, null);

  @Test
  void sources_are_listed_as_one_without_a_gap() {
    Records odd = source(1, 3, 4, 9, 11);
    Records even = source(2, 5, 6, 7, 8, 10, 12);
    assertThat(walk(new MergedRecords(List.of(odd, even)), 3))
        .isEqualTo(
            IntStream.rangeClosed(1, 12).mapToObj(MergedRecordsTest::key).toList().reversed());
  }

  @Test
  void a_source_that_finds_little_at_once_hides_nothing_of_another() {
    // As one that looks through many rows for few.
    Records slow = (filter, before, limit) -> source(1, 6, 12).page(filter, before, 1);
    assertThat(walk(new MergedRecords(List.of(slow, source(2, 3, 7, 13))), 5))
        .isEqualTo(IntStream.of(13, 12, 7, 6, 3, 2, 1).mapToObj(MergedRecordsTest::key).toList());
  }

  private static List<String> walk(Records records, int limit) {
    List<String> keys = new ArrayList<>();
    String before = null;
    do {
      Page<Entry> page = records.page(ALL, before, limit);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
      page.rows().forEach(entry -> keys.add(entry.key()));
      before = page.last();
    } while (before != null);
    return keys;
  }

  private static Records source(int... seconds) {
    List<Entry> entries =
        IntStream.of(seconds)
            .mapToObj(MergedRecordsTest::entry)
            .sorted(Comparator.comparing(Entry::key).reversed())
            .toList();
    return (_, before, limit) -> {
      List<Entry> behind =
          entries.stream()
              .filter(entry -> before == null || entry.key().compareTo(before) < 0)
              .toList();
      return behind.size() > limit
          ? new Page<>(behind.subList(0, limit), behind.get(limit - 1).key())
          : new Page<>(behind, null);
    };
  }

  private static Entry entry(int second) {
    ScheduledRun run =
        ScheduledRun.first(
            key(second), CronJob.CALCULATE_TRENDING, "{}", Instant.ofEpochSecond(second));
    return new Entry(run.id(), JobView.of(run));
  }

  private static String key(int second) {
    return ScheduledRun.idAt(Instant.ofEpochSecond(second), "test");
  }
}
