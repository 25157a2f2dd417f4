package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CallPriority;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.Stage;
import io.backline.model.Waiting;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

@ExtendWith(DynamoDbLocal.class)
final class JobStoreTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final String attraction = "K" + UUID.randomUUID();
  private final TestTables tables;
  private final JobStore jobs;

  // Whose writes all land, and are not heard of.
  private final JobStore unlucky;

  JobStoreTest(TestTables tables) {
    this.tables = tables;
    this.jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    this.unlucky =
        new JobStore(
            WatchedDynamoDb.between(tables.client(), JobStoreTest::lost),
            tables.name("StatusTable"),
            clock);
  }

  @Test
  void the_first_claim_starts_a_job() {
    Claim claim = claim("job-1");
    assertThat(claim)
        .isEqualTo(
            new Claim.Started(Job.first(attraction, "job-1", ImportScope.WHOLE, clock.instant())));
    assertThat(jobs.find(claim.job().artistId())).contains(claim.job());
  }

  @Test
  void the_end_of_a_job_that_the_sdk_put_twice_is_applied() {
    Job job = claim("job-1").job();
    for (PhaseName phase : PhaseName.values()) {
      assertThat(unlucky.change(job.artistId(), job.jobId(), phase, Phase::completed))
          .as(phase.toString())
          .isInstanceOf(Change.Applied.class);
    }
    assertThat(jobs.find(job.artistId()).orElseThrow().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void an_update_that_the_sdk_put_twice_is_made_and_another_one_is_not() {
    Job job = claim("job-1").job();
    Job resumed = job.resumed(clock.instant());
    assertThat(unlucky.update(job, resumed)).isTrue();
    assertThat(jobs.find(job.artistId())).contains(resumed);
    assertThat(unlucky.update(job, job.renewed(clock.instant()))).isFalse();
    assertThat(jobs.update(job, resumed)).isFalse();
  }

  @Test
  void a_change_that_the_sdk_put_twice_is_made_once() {
    Job job = claim("job-1").job();
    unlucky.change(job.artistId(), "job-1", PhaseName.SHOWS, JobStoreTest::oneMore);
    assertThat(stored().phases().shows().processed()).isEqualTo(1);
    assertThat(stored().revision()).isEqualTo(job.revision() + 1);
  }

  @Test
  void a_claim_joins_a_job_that_is_under_way_even_when_forced() {
    Job job = claim("job-1").job();
    assertThat(claim("job-2")).isEqualTo(new Claim.Joined(job, false));
    assertThat(jobs.claim(attraction, "job-3", true, ImportScope.WHOLE))
        .isEqualTo(new Claim.Joined(job, false));
  }

  @Test
  void an_import_that_is_fresh_is_repeated_only_by_force() {
    Job done = complete(claim("job-1").job());
    assertThat(claim("job-2")).isEqualTo(new Claim.Fresh(done));
    Claim forced = jobs.claim(attraction, "job-3", true, ImportScope.WHOLE);
    assertThat(forced).isInstanceOf(Claim.Started.class);
    assertThat(forced.job().generation()).isEqualTo(2);
    assertThat(forced.job().revision()).isEqualTo(done.revision() + 1);
  }

  @Test
  void who_asks_for_all_is_not_told_that_it_is_fresh_where_only_the_shows_were_read() {
    ImportScope shows = new ImportScope(Set.of(ImportPart.SHOWS), CallPriority.INTERACTIVE);
    Job done = complete(jobs.claim(attraction, "job-1", false, shows).job());
    assertThat(done.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(jobs.claim(attraction, "job-2", false, shows)).isEqualTo(new Claim.Fresh(done));
    assertThat(claim("job-3")).isInstanceOf(Claim.Started.class);
  }

  @Test
  void an_import_that_is_no_longer_fresh_is_repeated() {
    complete(claim("job-1").job());
    clock.advance(Job.FRESH_FOR);
    assertThat(claim("job-2")).isInstanceOf(Claim.Started.class);
  }

  @Test
  void a_job_whose_lease_has_ended_is_taken_over_and_has_no_say_any_more() {
    Job dead = claim("job-1").job();
    clock.advance(Job.LEASE.minusMillis(1));
    assertThat(claim("job-2")).isInstanceOf(Claim.Joined.class);
    clock.advance(Duration.ofMillis(1));
    Job next = claim("job-2").job();
    assertThat(next.generation()).isEqualTo(2);
    assertThat(change(dead, PhaseName.SHOWS)).isEqualTo(new Change.Superseded());
    assertThat(jobs.find(dead.artistId())).contains(next);
  }

  @Test
  void who_must_not_wait_takes_over_and_the_job_under_way_has_no_say_any_more() {
    Job running = claim("job-1").job();
    Job next = jobs.takeOver(attraction, "job-2");
    assertThat(next.generation()).isEqualTo(2);
    assertThat(next.revision()).isGreaterThan(running.revision());
    assertThat(change(running, PhaseName.SHOWS)).isEqualTo(new Change.Superseded());
    assertThat(jobs.find(running.artistId())).contains(next);
  }

  @Test
  void there_may_be_nothing_to_take_over() {
    Job job = jobs.takeOver(attraction, "job-1");
    assertThat(job).isEqualTo(Job.first(attraction, "job-1", ImportScope.WHOLE, clock.instant()));
    assertThat(jobs.find(job.artistId())).contains(job);
  }

  @Test
  void a_change_renews_the_lease() {
    Job job = claim("job-1").job();
    clock.advance(Job.LEASE.minusSeconds(1));
    change(job, PhaseName.SHOWS);
    clock.advance(Job.LEASE.minusSeconds(1));
    assertThat(claim("job-2")).isInstanceOf(Claim.Joined.class);
  }

  @Test
  void claims_at_once_start_one_job() {
    List<Claim> claims =
        Parallel.map(IntStream.range(0, 12).boxed().toList(), 12, i -> claim("job-" + i));
    assertThat(claims).filteredOn(Claim.Started.class::isInstance).hasSize(1);
    assertThat(claims).extracting(claim -> claim.job().jobId()).containsOnly(stored().jobId());
  }

  @Test
  void takeovers_at_once_start_one_job() {
    claim("dead");
    clock.advance(Job.LEASE);
    List<Claim> claims =
        Parallel.map(IntStream.range(0, 12).boxed().toList(), 12, i -> claim("job-" + i));
    assertThat(claims).filteredOn(Claim.Started.class::isInstance).hasSize(1);
    assertThat(stored().generation()).isEqualTo(2);
  }

  @Test
  void a_claim_whose_answer_was_lost_is_still_the_claimants() {
    assertThat(unlucky.claim(attraction, "job-1", false, ImportScope.WHOLE))
        .isInstanceOf(Claim.Started.class);
    clock.advance(Job.LEASE);
    assertThat(unlucky.claim(attraction, "job-2", false, ImportScope.WHOLE))
        .isInstanceOf(Claim.Started.class);
    assertThat(stored().generation()).isEqualTo(2);
  }

  @Test
  void changes_at_once_all_count() {
    Job job = claim("job-1").job();
    Parallel.map(
        IntStream.range(0, 50).boxed().toList(),
        50,
        _ -> jobs.change(job.artistId(), "job-1", PhaseName.SHOWS, JobStoreTest::oneMore));
    assertThat(stored().phases().shows().processed()).isEqualTo(50);
    assertThat(stored().revision()).isEqualTo(51);
  }

  @Test
  void a_change_that_changes_nothing_is_not_written() {
    Job job = claim("job-1").job();
    change(job, PhaseName.SHOWS);
    Job before = stored();
    clock.advance(Duration.ofSeconds(5));
    assertThat(change(job, PhaseName.SHOWS)).isEqualTo(new Change.Applied(before));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void a_job_that_never_was_has_no_say() {
    Job never = Job.first(attraction, "job-1", ImportScope.WHOLE, clock.instant());
    assertThat(change(never, PhaseName.SHOWS)).isEqualTo(new Change.Superseded());
    assertThat(jobs.find(never.artistId())).isEmpty();
  }

  @Test
  void the_revision_is_that_of_the_job() {
    assertThat(jobs.revision("nobody")).isEmpty();
    Job job = claim("job-1").job();
    change(job, PhaseName.SHOWS);
    assertThat(jobs.revision(job.artistId())).contains(Revision.of(stored()));
  }

  @Test
  void what_is_raised_changes_nothing_else_and_stops_nobody() {
    Job job = claim("job-1").job();
    jobs.raise(job.artistId());
    assertThat(stored()).isEqualTo(job.raised(clock.instant()));
    assertThat(change(job, PhaseName.SHOWS)).isInstanceOf(Change.Applied.class);
    assertThat(stored().revision()).isEqualTo(job.revision() + 2);
  }

  @Test
  void raises_at_once_all_count() {
    String artistId = claim("job-1").job().artistId();
    Parallel.map(
        IntStream.range(0, 12).boxed().toList(),
        12,
        _ -> {
          jobs.raise(artistId);
          return true;
        });
    assertThat(stored().revision()).isEqualTo(13);
  }

  @Test
  void there_may_be_nothing_to_raise() {
    jobs.raise("nobody");
    assertThat(jobs.find("nobody")).isEmpty();
  }

  @Test
  void an_abandoned_job_is_taken_over_at_once_even_if_a_phase_had_begun() {
    Job job = claim("job-1").job();
    jobs.change(job.artistId(), "job-1", PhaseName.IDENTITY, Phase::running);
    jobs.abandon(job, "no queue");
    assertThat(claim("job-2")).isInstanceOf(Claim.Started.class);
  }

  @Test
  void every_part_of_a_job_comes_back_as_it_was_stored() {
    Job job = claim("job-1").job();
    Waiting waiting = new Waiting("spotify", clock.instant(), clock.instant().plusSeconds(9));
    jobs.change(
        job.artistId(),
        "job-1",
        PhaseName.CATALOG,
        phase -> phase.tracks(300, 182, 24, 31).waitingFor(waiting));
    jobs.change(job.artistId(), "job-1", PhaseName.SHOWS, phase -> phase.failed("down"));
    assertThat(stored().phases().catalog())
        .isEqualTo(job.phases().catalog().tracks(300, 182, 24, 31).waitingFor(waiting));
    assertThat(stored().phases().shows().reason()).isEqualTo("down");
  }

  @Test
  void a_wait_of_before_its_beginning_was_noted_is_read_as_no_pause() {
    Job job = claim("job-1").job();
    Waiting hours =
        new Waiting("spotify", clock.instant(), clock.instant().plus(Duration.ofHours(9)));
    jobs.change(
        job.artistId(), "job-1", PhaseName.SHOWS, phase -> phase.running().waitingFor(hours));
    tables
        .client()
        .updateItem(
            request ->
                request
                    .tableName(tables.name("StatusTable"))
                    .key(Keys.job(job.artistId()))
                    .updateExpression("REMOVE phases.shows.waiting.since"));
    Waiting stored = stored().phases().shows().waiting();
    assertThat(stored.until()).isEqualTo(hours.until());
    assertThat(stored.isPause()).isFalse();
  }

  @Test
  void a_job_of_before_there_were_evidence_and_setlists_is_read_as_one_without() {
    Job job = complete(claim("job-1").job());
    tables
        .client()
        .updateItem(
            request ->
                request
                    .tableName(tables.name("StatusTable"))
                    .key(Keys.job(job.artistId()))
                    .updateExpression(
                        "REMOVE phases.evidence, phases.enrichment, phases.setlists"));
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
    assertThat(stored().isOver()).isTrue();
  }

  private static Object lost(DynamoDbRequest request, Supplier<Object> real) {
    return WatchedDynamoDb.isWrite(request) ? WatchedDynamoDb.twice(real) : real.get();
  }

  private static Phase oneMore(Phase phase) {
    return phase.shows(50, phase.processed() == null ? 1 : phase.processed() + 1, 0);
  }

  private Claim claim(String jobId) {
    return jobs.claim(attraction, jobId, false, ImportScope.WHOLE);
  }

  private Change change(Job job, PhaseName phase) {
    return jobs.change(job.artistId(), job.jobId(), phase, Phase::running);
  }

  private Job complete(Job job) {
    for (PhaseName phase : PhaseName.values()) {
      jobs.change(job.artistId(), job.jobId(), phase, Phase::completed);
    }
    return stored();
  }

  private Job stored() {
    return jobs.find(Job.first(attraction, "any", ImportScope.WHOLE, clock.instant()).artistId())
        .orElseThrow();
  }
}
