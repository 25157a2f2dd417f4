package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One run of a job, as it is recorded. It is done slice by slice, each asked for by a message.
 *
 * @param id sorts by when the run began
 * @param order its settings as JSON
 * @param version rises by one with each change
 * @param slice which one comes next, from 0
 * @param cursor where that begins, or null at the beginning
 * @param stepsTotal null until it is known
 * @param counts by kind of what was done
 * @param calls that the run itself has made, by provider
 * @param plan what it means to do, or null
 * @param error what is missing, or why it failed; null otherwise
 * @param retries how often a slice had to be tried again
 * @param joined how often it was asked for while it ran
 * @param workedMillis for which a function was at work
 * @param memoryMb the most memory that was in use
 * @param dollars what Lambda takes for it
 * @param leaseUntil when it counts as dead unless it has gone on before
 */
public record ScheduledRun(
    String id,
    CronJob job,
    String order,
    RunState state,
    long version,
    int slice,
    String cursor,
    int stepsDone,
    Integer stepsTotal,
    Map<String, Integer> counts,
    Map<String, Integer> calls,
    String plan,
    String error,
    int retries,
    int joined,
    long workedMillis,
    int memoryMb,
    double dollars,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt,
    Instant leaseUntil) {
  /** A run that nobody has worked on for so long counts as dead; the next one takes its place. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  /** No slice is put off for longer. */
  public static final Duration LONGEST_WAIT = LEASE.dividedBy(2);

  private static final Pattern ID = Pattern.compile("\\d{13}-[a-z0-9-]{1,64}");

  public ScheduledRun {
    requireNonNull(id, "id is null");
    requireNonNull(job, "job is null");
    requireNonNull(order, "order is null");
    requireNonNull(state, "state is null");
    requireNonNull(startedAt, "startedAt is null");
    requireNonNull(updatedAt, "updatedAt is null");
    requireNonNull(leaseUntil, "leaseUntil is null");
    counts = counts == null ? Map.of() : Map.copyOf(counts);
    calls = calls == null ? Map.of() : Map.copyOf(calls);
  }

  /** The id of a run that begins at this time. */
  public static String idAt(Instant startedAt, String unique) {
    return "%013d-%s".formatted(startedAt.toEpochMilli(), unique);
  }

  /** Whether a text has the form of an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A run that begins. */
  public static ScheduledRun first(String id, CronJob job, String order, Instant now) {
    return new ScheduledRun(
        id,
        job,
        order,
        RunState.RUNNING,
        1,
        0,
        null,
        0,
        null,
        Map.of(),
        Map.of(),
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        now,
        now,
        null,
        now.plus(LEASE));
  }

  public boolean isRunning() {
    return state == RunState.RUNNING;
  }

  /** Whether it is under way and somebody works on it. */
  public boolean isAlive(Instant now) {
    return isRunning() && leaseUntil.isAfter(now);
  }

  /** What asks for its next slice. */
  public RunMessage message() {
    return new RunMessage(RunMessage.VERSION, job, id, slice);
  }

  /** How long it has taken, or has taken so far. */
  public Duration took(Instant now) {
    return Duration.between(startedAt, Objects.requireNonNullElse(completedAt, now));
  }

  /** The run after a slice. */
  public ScheduledRun after(RunSlice done, RunUse use, Instant now) {
    return switch (done) {
      case RunSlice.More(RunTally tally, String next) ->
          after(tally, use, RunState.RUNNING, next, null, now);
      case RunSlice.Completed(RunTally tally) ->
          after(tally, use, RunState.COMPLETED, null, null, now);
      case RunSlice.Partial(RunTally tally, String missing) ->
          after(tally, use, RunState.PARTIAL, null, missing, now);
    };
  }

  private ScheduledRun after(
      RunTally tally, RunUse use, RunState newState, String next, String missing, Instant now) {
    return new ScheduledRun(
        id,
        job,
        order,
        newState,
        version + 1,
        slice + 1,
        next,
        stepsDone + tally.steps(),
        tally.total() == null ? stepsTotal : tally.total(),
        sum(counts, tally.counts()),
        sum(calls, tally.calls()),
        tally.plan() == null ? plan : tally.plan(),
        missing,
        retries + use.retries(),
        joined,
        workedMillis + use.worked().toMillis(),
        Math.max(memoryMb, use.memoryMb()),
        dollars + use.dollars(),
        startedAt,
        now,
        newState == RunState.RUNNING ? null : now,
        now.plus(LEASE));
  }

  private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
    Map<String, Integer> sum = new TreeMap<>(one);
    other.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return sum;
  }

  /** The run after somebody else has asked for it; whether it is alive does not hang on that. */
  public ScheduledRun joinedOnce() {
    return with(state, error, joined + 1, updatedAt, completedAt);
  }

  /** The run that came to nothing; one that is over stays as it is. */
  public ScheduledRun failed(String why, Instant now) {
    return isRunning() ? with(RunState.FAILED, why, joined, now, now) : this;
  }

  private ScheduledRun with(
      RunState newState, String newError, int newJoined, Instant updated, Instant completed) {
    return new ScheduledRun(
        id,
        job,
        order,
        newState,
        version + 1,
        slice,
        cursor,
        stepsDone,
        stepsTotal,
        counts,
        calls,
        plan,
        newError,
        retries,
        newJoined,
        workedMillis,
        memoryMb,
        dollars,
        startedAt,
        updated,
        completed,
        leaseUntil);
  }
}
