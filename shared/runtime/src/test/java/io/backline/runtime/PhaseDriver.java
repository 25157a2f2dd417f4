package io.backline.runtime;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs phases on real tables, and delivers their own messages to them, until none is left. */
public final class PhaseDriver {
  private static final Environment URLS =
      Environment.load(
          Map.of(
              "IDENTITY_QUEUE_URL", PhaseName.IDENTITY.toString(),
              "SHOWS_QUEUE_URL", PhaseName.SHOWS.toString(),
              "CATALOG_QUEUE_URL", PhaseName.CATALOG.toString(),
              "EVIDENCE_QUEUE_URL", PhaseName.EVIDENCE.toString(),
              "WRAPUP_QUEUE_URL", PhaseName.WRAP_UP.toString(),
              "ENRICHMENT_QUEUE_URL", PhaseName.ENRICHMENT.toString(),
              "SETLISTS_QUEUE_URL", PhaseName.SETLISTS.toString()));

  private final SentMessages sent = new SentMessages();
  private final HandClock clock = new HandClock(Instant.now());
  private final TestTables tables;
  private final JobStore jobs;
  private final Library library;
  private final WriteOrder order;

  public PhaseDriver(TestTables tables) {
    this.tables = tables;
    this.order = new WriteOrder(tables);
    this.jobs = new JobStore(order.client(), tables.name("StatusTable"), clock);
    this.library = new Library(order.client(), tables.name("LibraryTable"));
  }

  /** The time that phases and jobs go by. */
  public Clock clock() {
    return clock;
  }

  /** Lets time go by. */
  public void advance(Duration time) {
    clock.advance(time);
  }

  public Library library() {
    return library;
  }

  public JobStore jobs() {
    return jobs;
  }

  /** A new job for the attraction; one that is under way is given up. */
  public Job start(String tmAttractionId) {
    jobs.claim(tmAttractionId, "given-up", true, ImportScope.WHOLE);
    jobs.find(Job.first(tmAttractionId, "any", ImportScope.WHOLE, Instant.now()).artistId())
        .ifPresent(job -> jobs.abandon(job, "the test begins anew"));
    return jobs.claim(tmAttractionId, UUID.randomUUID().toString(), true, ImportScope.WHOLE).job();
  }

  /** Runs the phase to its end, with time enough. The answer is the job afterwards. */
  public Job run(Job job, PhaseName name, PhaseWork work) {
    return run(job, name, work, Integer.MAX_VALUE).job();
  }

  /** What came of a phase, and how many messages it took. */
  public record Outcome(Job job, int runs) {}

  /**
   * Runs the phase to its end.
   *
   * @param looks how often each run may look at its deadline before it is near
   */
  public Outcome run(Job job, PhaseName name, PhaseWork work, int looks) {
    PhaseTimeline timeline = timeline(Map.of(name, work), looks).begin(job, name);
    timeline.runToEnd();
    return new Outcome(jobs.find(job.artistId()).orElseThrow(), timeline.runs());
  }

  /** Several phases, with time enough for each run. */
  public PhaseTimeline timeline(Map<PhaseName, PhaseWork> works) {
    return timeline(works, Integer.MAX_VALUE);
  }

  private PhaseTimeline timeline(Map<PhaseName, PhaseWork> works, int looks) {
    PhaseRunner runner = new PhaseRunner(works, jobs, Queues.of(sent, URLS), clock);
    return new PhaseTimeline(clock, sent, runner, works.keySet(), looks, order);
  }

  /** Forgets every row of the library. */
  public void clear() {
    tables.empty("LibraryTable");
  }

  /** Every row of the library, whoever's it is. */
  public Set<Map<String, AttributeValue>> rows() {
    return tables
        .client()
        .scanPaginator(
            request -> request.tableName(tables.name("LibraryTable")).consistentRead(true))
        .items()
        .stream()
        .collect(Collectors.toSet());
  }
}
