package io.backline.store;

import io.backline.model.ImportScope;
import io.backline.model.ImportUse;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * One job an artist. Every change is a put on the condition that the revision is still the one it
 * was made from; the loser gets the winner's job back in the same call and tries again on it.
 */
public final class JobStore {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  public JobStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  public Optional<Job> find(String artistId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.job(artistId)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, Job.class));
  }

  /** Where the artist's job stands, at the price of a small read. */
  public Optional<Revision> revision(String artistId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request ->
                    request
                        .tableName(table)
                        .key(Keys.job(artistId))
                        .projectionExpression("jobId, revision")
                        .consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, Revision.class));
  }

  /**
   * Starts a job, unless one is under way or (without {@code force}) what the last one has read is
   * still fresh. A job whose lease has ended is taken over; one that is under way brings what is
   * asked for as well.
   */
  public Claim claim(String tmAttractionId, String jobId, boolean force, ImportScope scope) {
    return claim(tmAttractionId, jobId, force, scope, Duration.ZERO);
  }

  /** The same for a job whose messages are sent with a delay. */
  public Claim claim(
      String tmAttractionId, String jobId, boolean force, ImportScope scope, Duration delay) {
    Job first = Job.first(tmAttractionId, jobId, scope, now()).beginningIn(delay);
    Optional<Job> stored = put(first, "attribute_not_exists(pk)", Map.of());
    while (stored.isPresent()) {
      Job seen = stored.get();
      if (seen.jobId().equals(jobId)) {
        // Our own: the SDK put it twice, because the first answer was lost.
        return new Claim.Started(seen);
      }
      if (seen.isAlive(now())) {
        Job joined = seen.joinedBy(scope);
        if (joined.equals(seen)) {
          return new Claim.Joined(seen, false);
        }
        stored = replace(seen, joined);
        if (stored.isEmpty()) {
          return new Claim.Joined(joined, true);
        }
      } else if (!force && seen.isFresh(scope, now())) {
        return new Claim.Fresh(seen);
      } else {
        Job next = seen.next(jobId, scope, now()).beginningIn(delay);
        stored = succeed(seen, next);
        if (stored.isEmpty()) {
          return new Claim.Started(next);
        }
      }
    }
    return new Claim.Started(first);
  }

  /**
   * Starts a job whatever is under way: a running one has no say from here on, and what it still
   * writes, the new one writes over.
   */
  public Job takeOver(String tmAttractionId, String jobId) {
    Job next = Job.first(tmAttractionId, jobId, ImportScope.WHOLE, now());
    Optional<Job> stored = put(next, "attribute_not_exists(pk)", Map.of());
    // Our own is there already when the SDK put it twice, because the first answer was lost.
    while (stored.isPresent() && !stored.get().jobId().equals(jobId)) {
      Job seen = stored.get();
      next = seen.next(jobId, ImportScope.WHOLE, now());
      stored = succeed(seen, next);
    }
    return stored.orElse(next);
  }

  /**
   * Changes one phase of the job {@code jobId}. Nothing is written where the change changes
   * nothing.
   */
  public Change change(
      String artistId, String jobId, PhaseName phase, UnaryOperator<Phase> change) {
    return change(artistId, jobId, phase, change, () -> ImportUse.NONE);
  }

  /**
   * The same; what is written says what was taken for it.
   *
   * @param use is asked anew with each try
   */
  public Change change(
      String artistId,
      String jobId,
      PhaseName phase,
      UnaryOperator<Phase> change,
      Supplier<ImportUse> use) {
    return apply(
        artistId,
        jobId,
        phase,
        job -> {
          Job next = job.with(phase, change, now());
          return next.equals(job) ? job : next.using(use.get());
        });
  }

  /** Notes what work on a phase has taken, where nothing else is to be said of it. */
  public Change note(
      String artistId, String jobId, PhaseName phase, Function<Phase, ImportUse> use) {
    return apply(
        artistId,
        jobId,
        phase,
        job -> job.renewed(now()).using(use.apply(job.phases().get(phase))));
  }

  /** Notes what wrap-up found: see {@link Job#summedUp}. */
  public Change sumUp(
      String artistId, String jobId, int excludedLive, int duplicates, Instant freshUntil) {
    return apply(
        artistId,
        jobId,
        PhaseName.CATALOG,
        job -> job.summedUp(excludedLive, duplicates, freshUntil, now()));
  }

  private Change apply(String artistId, String jobId, PhaseName phase, Function<Job, Job> change) {
    Optional<Job> stored = find(artistId);
    while (stored.isPresent() && isOpen(stored.get(), jobId, phase)) {
      Job seen = stored.get();
      Job next = change.apply(seen);
      if (next.equals(seen)) {
        return new Change.Applied(seen);
      }
      stored = replace(seen, next);
      if (stored.isEmpty()) {
        return new Change.Applied(next);
      }
    }
    return new Change.Superseded();
  }

  private static boolean isOpen(Job job, String jobId, PhaseName phase) {
    return job.jobId().equals(jobId) && job.isOpenTo(phase);
  }

  private static boolean isUnderWay(Job job, String jobId) {
    return job.jobId().equals(jobId) && !job.hasEnded();
  }

  /**
   * Raises the revision, after a change to what is stored of the artist that no phase has made:
   * whoever keeps something of the artist knows by it that this is no longer so.
   */
  public void raise(String artistId) {
    Optional<Job> stored = find(artistId);
    while (stored.isPresent()) {
      stored = replace(stored.get(), stored.get().raised(now()));
    }
  }

  /**
   * Ends the job as failed for this reason, unless it is over. The next request starts anew at
   * once.
   */
  public void abandon(Job job, String reason) {
    Optional<Job> stored = Optional.of(job);
    while (stored.isPresent() && isUnderWay(stored.get(), job.jobId())) {
      stored = replace(stored.get(), stored.get().abandoned(reason, now()));
    }
  }

  /** Whether the job is stored now as it is to be: not where it has changed since it was seen. */
  public boolean update(Job seen, Job next) {
    return replace(seen, next).isEmpty();
  }

  /** Replaces a job by the next one, after it was put on record. */
  private Optional<Job> succeed(Job seen, Job next) {
    Job record = seen.hasEnded() ? seen : seen.abandoned("a later import took its place", now());
    JobRecords.keep(dynamoDb, table, record, now());
    return replace(seen, next);
  }

  /** Empty when {@code next} is stored now, else what is stored in its place. */
  private Optional<Job> replace(Job seen, Job next) {
    return put(
        next,
        "revision = :seen",
        Map.of(":seen", AttributeValue.fromN(Long.toString(seen.revision()))));
  }

  private Optional<Job> put(Job job, String condition, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> item = Rows.item(Keys.job(job.artistId()), job);
    item.putAll(JobWatch.mark(job));
    item.putAll(JobRecords.mark(job));
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeValues(values.isEmpty() ? null : values);
    return ConditionalPut.put(dynamoDb, request, present -> isSame(present, job))
        .flatMap(
            present ->
                present.isEmpty()
                    ? find(job.artistId())
                    : Optional.of(Rows.read(present, Job.class)));
  }

  private static boolean isSame(Map<String, AttributeValue> present, Job job) {
    Map<String, AttributeValue> key = Keys.job(job.artistId());
    // As a job: the table writes numbers in its own way.
    return Rows.item(key, Rows.read(present, Job.class)).equals(Rows.item(key, job));
  }

  private Instant now() {
    return clock.instant();
  }
}
