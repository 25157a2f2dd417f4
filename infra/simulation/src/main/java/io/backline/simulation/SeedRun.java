package io.backline.simulation;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.store.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One seed: hours of imports with faults, what is left of them, and whether all is as it should.
 */
final class SeedRun {
  private static final Duration LONGEST = Duration.ofDays(4);
  private static final int MOST_ROUNDS = 3;
  private static final Duration UNTIL_ALL_IS_READ_AGAIN = Duration.ofDays(16);

  private final long seed;
  private final Plan plan;
  private final Map<String, Expected> expected;
  private final Deployment deployment;
  private final Users users;
  private final JobStore jobs;
  private long again;

  private SeedRun(long seed, Plan plan, Map<String, Expected> expected, Deployment deployment) {
    this.seed = seed;
    this.plan = plan;
    this.expected = expected;
    this.deployment = deployment;
    this.users = new Users(deployment);
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
      throw new Broken("seed %d: %s".formatted(seed, broken.getMessage()));
    }
  }

  private SeedResult run() {
    Instant start = deployment.time().instant();
    plan.tmAttractionIds().forEach(this::askOften);
    deployment.time().after(Plan.FAULTS_END, deployment.faults()::end);
    goOn(LONGEST);
    Duration took = Duration.between(start, deployment.time().instant());
    Set<String> left = new TreeSet<>();
    for (String id : plan.tmAttractionIds()) {
      if (!isAsExpected(id)) {
        left.add(id);
      }
    }
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      again += left.size();
      left.forEach(id -> users.ask(id, true, Duration.ofMinutes(10)));
      goOn(LONGEST);
      left.removeIf(this::isAsExpected);
    }
    for (String id : left) {
      expectRows(job(id));
      throw new Broken("an import does not complete: " + job(id));
    }
    return new SeedResult(
        seed,
        plan.tmAttractionIds().size(),
        users.asked(),
        users.accepted(),
        users.joined(),
        again,
        deployment.messages(),
        deployment.dead(),
        deployment.runs(),
        Map.copyOf(deployment.callWatch().counts()),
        Map.copyOf(deployment.faults().counts()),
        took);
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

  /** Until nothing is left to happen. */
  private void goOn(Duration longest) {
    Instant end = deployment.time().instant().plus(longest);
    while (deployment.time().goesOn()) {
      if (deployment.time().next().isAfter(end)) {
        throw new Broken("the imports do not end within " + longest);
      }
      deployment.step();
      deployment.tableWatch().settled().forEach(this::compare);
    }
    for (String id : plan.tmAttractionIds()) {
      if (!job(id).hasEnded()) {
        throw new Broken("nothing is left to happen, and an import has not ended: " + job(id));
      }
    }
  }

  /** An artist that came to rest where nothing went wrong with it has all its rows. */
  private void compare(String artistId) {
    Job job = jobs.find(artistId).orElseThrow();
    if (expected.get(artistId).isReachedBy(job) && !wasLiedTo(artistId)) {
      expectRows(job);
    }
  }

  private boolean wasLiedTo(String artistId) {
    return deployment.wire().liedTo().contains(artistId);
  }

  private boolean isAsExpected(String id) {
    Job job = job(id);
    Expected all = expected.get(job.artistId());
    if (!all.isReachedBy(job)) {
      return false;
    }
    boolean same = LibraryRows.of(deployment.tables(), job.artistId()).equals(all.rows());
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
        LibraryRows.of(deployment.tables(), job.artistId());
    Set<String> keys = new TreeSet<>(right.keySet());
    keys.addAll(stored.keySet());
    StringBuilder differences = new StringBuilder();
    for (String key : keys) {
      if (!Objects.equals(right.get(key), stored.get(key))) {
        differences.append(
            "%n  %s%n    is    %s%n    not   %s".formatted(key, stored.get(key), right.get(key)));
      }
    }
    if (!differences.isEmpty()) {
      throw new Broken("rows are not those of a run without faults: " + job + differences);
    }
  }
}
