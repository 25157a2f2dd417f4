package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class StalledJobsTest {
  private static final Duration A_STEP = Duration.ofMinutes(1);
  private static final int ALL = 100_000;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:20Z"));
  private final JobStore jobs;
  private final StalledJobs stalled;

  StalledJobsTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    stalled = new StalledJobs(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void a_job_is_found_once_its_lease_has_ended_and_not_before() {
    String artistId = claim().artistId();
    clock.advance(Job.LEASE);
    assertThat(stalled.find(clock.instant(), ALL)).doesNotContain(artistId);
    clock.advance(A_STEP);
    assertThat(stalled.find(clock.instant(), ALL)).contains(artistId);
  }

  @Test
  void whoever_changes_a_job_keeps_it_from_being_found() {
    Job job = claim();
    clock.advance(Job.LEASE);
    jobs.change(job.artistId(), job.jobId(), PhaseName.SHOWS, Phase::running);
    clock.advance(A_STEP);
    assertThat(stalled.find(clock.instant(), ALL)).doesNotContain(job.artistId());
  }

  @Test
  void an_ended_job_is_found_for_what_goes_on_behind_it_and_not_once_it_is_over() {
    Job job = claim();
    for (PhaseName name : PhaseName.values()) {
      if (!name.isBehindTheEnd()) {
        jobs.change(job.artistId(), job.jobId(), name, Phase::completed);
      }
    }
    clock.advance(Job.LEASE.plus(A_STEP));
    assertThat(stalled.find(clock.instant(), ALL)).contains(job.artistId());
    jobs.change(job.artistId(), job.jobId(), PhaseName.ENRICHMENT, Phase::completed);
    jobs.change(job.artistId(), job.jobId(), PhaseName.SETLISTS, Phase::completed);
    assertThat(stalled.find(clock.instant().plus(Duration.ofDays(9)), ALL))
        .doesNotContain(job.artistId());
  }

  @Test
  void no_more_are_found_than_asked_for_and_of_a_shard_those_that_have_stood_still_for_longest() {
    clock.advance(Duration.ofDays(-1_000));
    List<Job> claimed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      claimed.add(claim());
      clock.advance(A_STEP);
    }
    clock.advance(Job.LEASE);
    List<String> found = stalled.find(clock.instant(), 20);
    assertThat(found).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    for (String shard : Keys.watches(JobWatch.Kind.STALLS).toList()) {
      assertThat(found.stream().filter(id -> Keys.watch(JobWatch.Kind.STALLS, id).equals(shard)))
          .containsExactlyElementsOf(
              claimed.stream()
                  .sorted(Comparator.comparing(Job::startedAt))
                  .map(Job::artistId)
                  .filter(id -> Keys.watch(JobWatch.Kind.STALLS, id).equals(shard))
                  .limit(5)
                  .toList());
    }
  }

  @Test
  void of_two_who_saw_the_same_job_one_changes_it() {
    Job job = claim();
    Job resumed = job.resumed(clock.instant());
    assertThat(jobs.update(job, resumed)).isTrue();
    assertThat(jobs.update(job, resumed)).isFalse();
    assertThat(jobs.find(job.artistId())).contains(resumed);
  }

  private Job claim() {
    return jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }
}
