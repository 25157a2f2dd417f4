package io.backline.simulation;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.store.JobStore;
import io.backline.store.integrity.Damage;
import io.backline.store.integrity.Integrity;
import io.backline.store.integrity.IntegrityReport;
import io.backline.store.integrity.Mode;
import io.backline.store.integrity.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One seed: hours of imports with faults, what is left of them, and whether all is as it should.
 */
final class SeedRun {
  private static final Duration LONGEST = Duration.ofDays(4);

  // In the end longer than a provider is closed that asked for it.
  private static final List<Duration> ASKED_AGAIN_AFTER =
      List.of(Job.LEASE.plusMinutes(1), Duration.ofHours(1), Duration.ofHours(15));

  private static final int MOST_REDRIVES = 12;

  // The watchdog looks every five minutes, at a thousand of them.
  private static final Duration LONGEST_STALL = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  private final long seed;
  private final Plan plan;
  private final Map<String, Expected> expected;
  private final Deployment deployment;
  private final Users users;
  private final Letters letters;
  private final JobStore jobs;
  private final Instant start;
  private final Map<String, Long> ended = new TreeMap<>();
  private long incomplete;
  private Instant looked;

  private SeedRun(long seed, Plan plan, Map<String, Expected> expected, Deployment deployment) {
    this.seed = seed;
    this.plan = plan;
    this.expected = expected;
    this.deployment = deployment;
    this.start = deployment.time().instant();
    this.looked = start;
    this.users = new Users(deployment);
    this.letters = new Letters(deployment);
    this.jobs =
        new JobStore(deployment.tables().client(), deployment.tables().status(), deployment.time());
  }

  /**
   * Runs a seed.
   *
   * @throws Broken where an invariant does not hold, with the seed
   */
  static SeedResult of(long seed, int artists, Setup setup, References references) {
    Plan plan = Plan.of(seed, artists, setup);
    Map<String, Expected> expected = references.of(plan.mode(), plan.tmAttractionIds());
    Faults faults = new Faults(seed, true);
    try (Deployment deployment =
        new Deployment(setup.template(), setup.world(plan.mode()), faults, plan.quotas())) {
      return new SeedRun(seed, plan, expected, deployment).run();
    } catch (Broken broken) {
      throw new Broken("seed %d (%s)".formatted(seed, plan.mode()), broken);
    }
  }

  private SeedResult run() {
    plan.tmAttractionIds().forEach(this::askOften);
    deployment.time().after(Plan.FAULTS_END, deployment.faults()::end);
    goOn(LONGEST);
    Duration took = Duration.between(start, deployment.time().instant());
    redrive();
    Set<String> left = new TreeSet<>(plan.tmAttractionIds());
    left.removeIf(this::isAsExpected);
    for (Duration later : ASKED_AGAIN_AFTER) {
      // One after the other, or MusicBrainz would be asked by all at once and not be waited for.
      Duration turn = later;
      for (String id : left) {
        askAgain(id, turn);
        turn = turn.plus(References.APART);
      }
      goOn(LONGEST);
      left.removeIf(this::isAsExpected);
    }
    deployment.checkAnnouncements();
    for (String id : left) {
      expectRows(job(id));
      throw new Broken("an import does not complete: " + job(id));
    }
    expectNoDamage();
    return new SeedResult(
        seed,
        plan.tmAttractionIds().size(),
        users.asked(),
        users.accepted(),
        users.joined(),
        incomplete,
        Map.copyOf(ended),
        deployment.tableWatch().lateWrites(),
        deployment.tableWatch().withdrawn(),
        deployment.queues().in(),
        deployment.queues().died().size(),
        letters.sent(),
        letters.imports(),
        Map.copyOf(deployment.findings()),
        deployment.runs(),
        Map.copyOf(deployment.callWatch().counts()),
        Map.copyOf(deployment.faults().counts()),
        took);
  }

  /** What is left is whole; nobody takes here what has expired. */
  private void expectNoDamage() {
    IntegrityReport report =
        new Integrity(
                deployment.tables().client(),
                deployment.tables().library(),
                deployment.tables().status(),
                Set.of(),
                Integrity.KEEP_WITHDRAWN,
                deployment.time())
            .check(Mode.DRY_RUN, Optional.empty(), () -> false)
            .report();
    Map<Damage, Tally> damage = new TreeMap<>(report.damage());
    damage.remove(Damage.EXPIRED);
    if (!damage.isEmpty() || report.artists() < plan.tmAttractionIds().size()) {
      throw new Broken("the tables are damaged: " + report);
    }
  }

  /** As an operator does when the cause is mended: until no dead letter waits. */
  private void redrive() {
    letters.check();
    for (int i = 0; i < MOST_REDRIVES && letters.areWaiting(); i++) {
      letters.redrive();
      goOn(LONGEST);
    }
    letters.check();
    if (letters.areWaiting()) {
      throw new Broken("dead letters are left after so many redrives");
    }
  }

  /** Nothing is left to happen, and the artist is not as it should be: somebody asks again. */
  private void askAgain(String id, Duration later) {
    Job job = job(id);
    if (!job.isOver()) {
      throw new Broken("an accepted import does not end by itself: " + job);
    }
    if (isUnheard(job.artistId())) {
      ended.merge("a provider did not say who it is", 1L, Long::sum);
    } else if (expected.get(job.artistId()).isReachedBy(job)) {
      incomplete++;
    } else {
      ended.merge(reason(job), 1L, Long::sum);
    }
    users.ask(id, true, later);
  }

  /** Why it did not complete: what cannot be explained is broken. */
  private static String reason(Job job) {
    for (PhaseName name : PhaseName.values()) {
      Phase phase = job.phases().get(name);
      if (phase.reason() != null && phase.reason().contains("did not answer")) {
        // Another run that heard more may have settled it since, too late for this phase.
        return "a provider did not say who it is";
      }
      if (phase.state() == PhaseState.FAILED && phase.reason() != null) {
        expectNotDead(job, phase);
        return name + ": " + phase.reason().replaceAll(":.*", "");
      }
    }
    throw new Broken("an import ended incomplete, and no phase says why: " + job);
  }

  /** What a dead letter ended was done when that was sent once more. */
  private static void expectNotDead(Job job, Phase phase) {
    if (phase.reason().contains("kept for inspection")) {
      throw new Broken("a dead letter was redriven, and its phase is not done: " + job);
    }
  }

  private void askOften(String id) {
    Faults faults = deployment.faults();
    Duration first = faults.between(Duration.ZERO, Duration.ofMinutes(20), "first " + id);
    users.ask(id, false, first);
    if (faults.roll("double-click " + id) < 0.5) {
      users.ask(id, false, first.plusMillis((long) (faults.roll("how fast " + id) * 3_000)));
    }
    if (faults.roll("force " + id) < 0.6) {
      Duration later = faults.between(Duration.ofSeconds(5), Duration.ofHours(5), "then " + id);
      users.ask(id, true, first.plus(later));
    }
    if (faults.roll("again " + id) < 0.4) {
      Duration later = faults.between(Duration.ofMinutes(1), Duration.ofHours(5), "later " + id);
      users.ask(id, false, first.plus(later));
    }
  }

  /** Until nothing is left to be done, by whomever. */
  private void goOn(Duration longest) {
    Instant end = deployment.time().instant().plus(longest);
    while (deployment.goesOn()) {
      if (deployment.time().next().isAfter(end)) {
        throw new Broken("the imports do not end within " + longest);
      }
      deployment.step();
      expectNoStall();
      deployment.tableWatch().settled().forEach(this::compare);
    }
  }

  /** Once the faults have ended, somebody works on each job, or will after a wait. */
  private void expectNoStall() {
    Instant now = deployment.time().instant();
    if (now.isBefore(looked.plus(BETWEEN_LOOKS))) {
      return;
    }
    looked = now;
    deployment
        .tableWatch()
        .underWay()
        .filter(job -> longestAgo(job).isBefore(now))
        .findFirst()
        .ifPresent(
            job -> {
              throw new Broken("an import stands still: " + job);
            });
  }

  private Instant longestAgo(Job job) {
    Instant since = job.stallsAt().orElseThrow();
    Instant faultsEnd = start.plus(Plan.FAULTS_END);
    return (since.isAfter(faultsEnd) ? since : faultsEnd).plus(LONGEST_STALL);
  }

  /** An artist that came to rest where nothing went wrong with it has all its rows. */
  private void compare(String artistId) {
    Job job = jobs.find(artistId).orElseThrow();
    if (expected.get(artistId).isReachedBy(job) && !wasLiedTo(artistId)) {
      expectRows(job);
    }
  }

  /**
   * Whether a provider did not show or say of the artist what it should have: an import may end
   * well without it, and the next one asks again.
   */
  private boolean wasLiedTo(String artistId) {
    return deployment.lists().artists().contains(artistId) || isUnheard(artistId);
  }

  /** Whether the identity was settled, or left open, without somebody who gave no answer. */
  private boolean isUnheard(String artistId) {
    return LibraryRows.artist(deployment.tables(), artistId)
        .map(row -> row.get("settlement"))
        .filter(settlement -> !settlement.hasM() || !settlement.m().containsKey("basis"))
        .isPresent();
  }

  private boolean isAsExpected(String id) {
    Job job = job(id);
    Expected all = expected.get(job.artistId());
    if (!all.isReachedBy(job)) {
      return false;
    }
    boolean same =
        LibraryRows.of(deployment.tables(), job.artistId(), plan.mode()).equals(all.rows());
    if (!same && !wasLiedTo(job.artistId())) {
      expectRows(job);
    }
    return same;
  }

  private Job job(String id) {
    return jobs.find(Ids.artist(id)).orElseThrow();
  }

  private void expectRows(Job job) {
    Map<String, Map<String, AttributeValue>> right = expected.get(job.artistId()).rows();
    Map<String, Map<String, AttributeValue>> stored =
        LibraryRows.of(deployment.tables(), job.artistId(), plan.mode());
    String differences = Differences.between(right, stored);
    if (!differences.isEmpty()) {
      throw new Broken(
          "rows are not those of a run without faults (lied to: %b): %s%s"
              .formatted(wasLiedTo(job.artistId()), job, differences));
    }
  }
}
