package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.Stage;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class JobRecordsTest {
  // Later than what other tests store in the same table.
  private final HandClock clock = new HandClock(Instant.parse("2031-03-01T00:00:00Z"));
  private final TestTables tables;
  private final JobStore jobs;
  private final JobRecords records;

  JobRecordsTest(TestTables tables) {
    this.tables = tables;
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    records = new JobRecords(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void a_job_that_another_follows_stays_on_record_for_seven_days() {
    String attraction = "K" + UUID.randomUUID();
    Job first = begin(attraction, "job-1");
    jobs.abandon(first, "gone wrong");
    Job ended = jobs.find(first.artistId()).orElseThrow();
    clock.advance(Duration.ofDays(9));
    Job second = begin(attraction, "job-2");
    assertThat(records.of(first.artistId())).containsExactly(second, ended);
    assertThat(expiry(first)).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
  }

  @Test
  void a_job_that_another_took_the_place_of_is_not_listed_as_running() {
    clock.advance(Duration.ofDays(10));
    String attraction = "K" + UUID.randomUUID();
    Job dead = begin(attraction, "job-1");
    clock.advance(Job.LEASE);
    begin(attraction, "job-2");
    clock.advance(Duration.ofSeconds(1));
    jobs.takeOver(attraction, "job-3");
    List<Job> listed = records.of(dead.artistId());
    assertThat(listed).extracting(Job::jobId).containsExactly("job-3", "job-2", "job-1");
    assertThat(listed.subList(1, 3)).extracting(Job::stage).containsOnly(Stage.FAILED);
  }

  @Test
  void all_jobs_are_listed_the_newest_first_page_by_page() {
    Instant before = clock.instant();
    List<String> begun =
        IntStream.range(0, 23)
            .mapToObj(
                i -> {
                  clock.advance(Duration.ofSeconds(1));
                  return begin("K" + UUID.randomUUID(), "job-" + i).jobId();
                })
            .toList();
    List<String> listed = new ArrayList<>();
    String after = null;
    do {
      Page<Job> page = records.page(job -> isWithinAnHour(job, before), after, 5);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(5);
      page.rows().forEach(job -> listed.add(job.jobId()));
      after = page.last();
    } while (after != null && listed.size() < 23);
    assertThat(listed).containsExactlyElementsOf(begun.reversed());
  }

  @Test
  void those_that_ended_in_a_certain_way_are_found_behind_others() {
    clock.advance(Duration.ofDays(30));
    Job failed = begin("K" + UUID.randomUUID(), "job-failed");
    jobs.abandon(failed, "gone wrong");
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofSeconds(1));
      begin("K" + UUID.randomUUID(), "job-" + i);
    }
    Predicate<Job> wanted =
        job -> job.stage() == Stage.FAILED && !job.startedAt().isBefore(failed.startedAt());
    assertThat(records.page(wanted, null, 3).rows())
        .extracting(Job::jobId)
        .containsExactly("job-failed");
  }

  @Test
  void one_that_lies_behind_many_is_found_in_few_steps() {
    clock.advance(Duration.ofDays(60));
    Job failed = begin("K" + UUID.randomUUID(), "job-failed");
    jobs.abandon(failed, "gone wrong");
    for (int i = 0; i < 40; i++) {
      clock.advance(Duration.ofSeconds(1));
      begin("K" + UUID.randomUUID(), "job-" + i);
    }
    AtomicInteger reads = new AtomicInteger();
    DynamoDbClient counted = WatchedDynamoDb.of(tables.client(), _ -> reads.incrementAndGet());
    JobRecords one = new JobRecords(counted, tables.name("StatusTable"));
    assertThat(one.page(job -> job.artistId().equals(failed.artistId()), null, 1).rows())
        .extracting(Job::jobId)
        .containsExactly("job-failed");
    assertThat(reads).hasValueLessThan(60);
  }

  @Test
  void an_artist_is_due_once_the_import_is_over_and_no_longer_fresh() {
    DueArtists due = new DueArtists(tables.client(), tables.name("StatusTable"));
    String attraction = "K" + UUID.randomUUID();
    Job job = begin(attraction, "job-1");
    Instant at = clock.instant().plus(Duration.ofDays(1));
    assertThat(found(due, job, at.plusSeconds(60))).isEmpty();
    jobs.change(job.artistId(), "job-1", PhaseName.IDENTITY, seen -> seen.failed("unknown"));
    assertThat(found(due, job, at.minusSeconds(60))).isEmpty();
    assertThat(found(due, job, at)).containsExactly(new DueArtist(job.artistId(), attraction, at));
    begin(attraction, "job-2");
    assertThat(found(due, job, at)).isEmpty();
  }

  private static boolean isWithinAnHour(Job job, Instant before) {
    return job.startedAt().isAfter(before)
        && job.startedAt().isBefore(before.plus(Duration.ofHours(1)));
  }

  private static List<DueArtist> found(DueArtists due, Job job, Instant by) {
    return due.find(by, 100_000).stream()
        .filter(artist -> artist.artistId().equals(job.artistId()))
        .toList();
  }

  private Job begin(String attraction, String jobId) {
    return jobs.claim(attraction, jobId, true, ImportScope.WHOLE).job();
  }

  private Instant expiry(Job job) {
    Map<String, AttributeValue> item =
        tables
            .client()
            .getItem(
                request ->
                    request
                        .tableName(tables.name("StatusTable"))
                        .key(Keys.pastJob(job.artistId(), job.jobId())))
            .item();
    return Instant.ofEpochSecond(Long.parseLong(item.get(Keys.EXPIRES_AT).n()));
  }
}
