package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One import of one artist, as stored. What else a client sees (stage, message, waiting, error)
 * follows from it: see {@link ProgressDocument}.
 *
 * @param generation rises by one with each job of the artist; a message of an older one changes
 *     nothing
 * @param revision rises by one with each change, from job to job
 * @param progress percent, never falling within the job
 * @param leaseUntil when the job counts as dead unless it has changed before
 * @param freshUntil until when an ended import is not repeated unasked; null while it runs and
 *     wrap-up has not said
 * @param synced when what was last completely read, by this job or an earlier one
 * @param stalls how often it stood still and was resumed
 * @param priority whose calls and messages its own go with
 * @param use what it has taken so far
 */
public record Job(
    String artistId,
    String tmAttractionId,
    String jobId,
    long generation,
    long revision,
    int progress,
    Phases phases,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt,
    Instant leaseUntil,
    Instant freshUntil,
    SyncTimes synced,
    int stalls,
    CallPriority priority,
    ImportUse use) {

  /** A job that nobody has changed for so long counts as dead; another may take over. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  /**
   * An import that failed or is partial may be asked for again after so long; and one of a part,
   * where the other was never read.
   */
  public static final Duration RETRY_AFTER = Duration.ofMinutes(5);

  /** A complete artist stays fresh for so long, where wrap-up did not say for how long. */
  public static final Duration FRESH_FOR = Duration.ofHours(24);

  private static final Duration PARTIAL_FOR = Duration.ofHours(6);
  private static final Duration SKIPPED_FOR = Duration.ofDays(1);
  private static final Duration FAILED_FOR = Duration.ofDays(1);
  private static final int MOST_TRIES = 3;

  public Job {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(jobId, "jobId is null");
    requireNonNull(phases, "phases is null");
    requireNonNull(startedAt, "startedAt is null");
    requireNonNull(updatedAt, "updatedAt is null");
    requireNonNull(leaseUntil, "leaseUntil is null");
    synced = synced == null ? SyncTimes.NEVER : synced;
    // Jobs of before there were these.
    priority = priority == null ? CallPriority.INTERACTIVE : priority;
    use = use == null ? ImportUse.NONE : use;
  }

  /** The first job of an artist. */
  public static Job first(String tmAttractionId, String jobId, ImportScope scope, Instant now) {
    return new Job(
        Ids.artist(tmAttractionId),
        tmAttractionId,
        jobId,
        1,
        1,
        0,
        Phases.of(scope.parts(), false),
        now,
        now,
        null,
        now.plus(LEASE),
        null,
        SyncTimes.NEVER,
        0,
        scope.priority(),
        ImportUse.NONE);
  }

  /** The job that follows this one. */
  public Job next(String newJobId, ImportScope scope, Instant now) {
    return new Job(
        artistId,
        tmAttractionId,
        newJobId,
        generation + 1,
        revision + 1,
        0,
        Phases.of(scope.parts(), true).following(phases),
        now,
        now,
        null,
        now.plus(LEASE),
        null,
        synced,
        0,
        scope.priority(),
        ImportUse.NONE);
  }

  private JobDraft draft() {
    return new JobDraft(this);
  }

  /**
   * The job when somebody asks for more of it, or more urgently; itself where it brings all that
   * anyway. What nobody has begun yet then is to be sent once more: see {@link #unbegun}.
   */
  public Job joinedBy(ImportScope scope) {
    Phases wider = phases.and(scope.parts());
    boolean urgent = scope.priority() == CallPriority.INTERACTIVE;
    CallPriority together = urgent ? CallPriority.INTERACTIVE : priority;
    if (wider.equals(phases) && together == priority) {
      return this;
    }
    return draft().raised().phases(wider).priority(together).done();
  }

  /** The phases that somebody is to begin, and nobody has. */
  public List<PhaseName> unbegun() {
    return phases.unbegun().toList();
  }

  /** The job whose first messages arrive only after so long; its lease begins by then. */
  public Job beginningIn(Duration delay) {
    return draft().leaseUntil(leaseUntil.plus(delay)).done();
  }

  public Stage stage() {
    return Stage.of(phases);
  }

  /** Whether it has come to its end, and nothing but what follows behind that goes on. */
  public boolean hasEnded() {
    return phases.haveEnded();
  }

  /** Whether it stands still until a provider may be asked again, and is served as it is. */
  public boolean isPaused() {
    return phases.arePaused();
  }

  /** Whether something that wrap-up adds up is still to come: it can do so for now only. */
  public boolean hasMoreToCome() {
    return phases.haveMoreToCome();
  }

  /** Whether it is still under way and somebody works on it, or will after a pause. */
  public boolean isAlive(Instant now) {
    return !hasEnded() && leaseUntil.isAfter(now);
  }

  /** Whether nobody has worked on it for so long, from when somebody was to. */
  public boolean isIdleFor(Duration time, Instant now) {
    return !leaseUntil.minus(LEASE).plus(time).isAfter(now);
  }

  /** Whether it began then or later to bring all this, and has ended, however that was. */
  public boolean hasEndedSince(Instant time, Set<ImportPart> parts) {
    return hasEnded() && !startedAt.isBefore(time) && phases.areOf(parts);
  }

  /** Whether it ended so short ago that importing this again is not worth a call. */
  public boolean isFresh(ImportScope scope, Instant now) {
    return hasEnded()
        && freshUntil != null
        && freshUntil.isAfter(now)
        && scope.parts().stream().allMatch(this::wasLookedFor);
  }

  /** Whether this import was to bring the part, or an earlier one has brought it. */
  private boolean wasLookedFor(ImportPart part) {
    return phases.areOf(Set.of(part)) || synced.at(part) != null;
  }

  /**
   * The job after a change to one phase; itself where that changes nothing. A settled phase and an
   * ended job stay as they are, but for what goes on behind it.
   */
  public Job with(PhaseName name, UnaryOperator<Phase> change, Instant now) {
    boolean over = !isOpenTo(name) || phases.get(name).state().isSettled();
    Phases changed = over ? phases : phases.with(name, change);
    if (changed.equals(phases)) {
      return this;
    }
    // Who puts a waiting message back does no work that would speak for the other phases.
    Instant at = phases.isPassedOn(name, changed) ? updatedAt : now;
    return hasEnded() ? with(changed, at) : advanced(changed, at);
  }

  /** Whether the phase may still change: some go on behind the end. */
  public boolean isOpenTo(PhaseName name) {
    return !hasEnded() || name.isBehindTheEnd();
  }

  /**
   * The job with what wrap-up found: the final counts of what its tracks came to (other phases may
   * have overturned what the catalog phase, which has ended, had to go by), and until when it will
   * be fresh.
   */
  public Job summedUp(int excludedLive, int duplicates, Instant staysFreshUntil, Instant now) {
    Phases changed = phases.recounted(excludedLive, duplicates);
    return hasEnded() || (changed.equals(phases) && staysFreshUntil.equals(freshUntil))
        ? this
        : with(changed, staysFreshUntil, now);
  }

  /** Other phases, and the same stage. */
  private Job with(Phases changed, Instant now) {
    return with(changed, freshUntil, now);
  }

  private Job with(Phases changed, Instant staysFreshUntil, Instant now) {
    return draft()
        .raised()
        .phases(changed)
        .updatedAt(now)
        .freshUntil(staysFreshUntil)
        .synced(synced.after(phases, changed, now))
        .stalls(stallsAfter(changed))
        .done();
  }

  private Job advanced(Phases phasesNow, Instant now) {
    Stage stage = Stage.of(phasesNow);
    Phases changed = stage == Stage.FAILED ? phasesNow.withoutTheRest() : phasesNow;
    SyncTimes read = synced.after(phases, changed, now);
    Waiting waiting = changed.waiting();
    Instant from = waiting == null || waiting.until().isBefore(now) ? now : waiting.until();
    return draft()
        .raised()
        .progress(reached(changed))
        .phases(changed)
        .updatedAt(now)
        .completedAt(changed.haveEnded() ? now : null)
        .leaseUntil(from.plus(LEASE))
        .freshUntil(changed.haveEnded() ? freshUntil(stage, read, now) : freshUntil)
        .synced(read)
        .stalls(stallsAfter(changed))
        .done();
  }

  /** Counted anew with each phase that came to its end: what follows has its own chances. */
  private int stallsAfter(Phases changed) {
    return changed.settled() > phases.settled() ? 0 : stalls;
  }

  private int reached(Phases changed) {
    return isServed(changed) ? 100 : Math.max(progress, Math.min(99, changed.progress()));
  }

  /** Whether the import has come to an end that brought what could be had. */
  private static boolean isServed(Phases phases) {
    return phases.haveEnded() && Stage.of(phases) != Stage.FAILED;
  }

  private Instant freshUntil(Stage stage, SyncTimes read, Instant now) {
    return switch (stage) {
      case COMPLETED -> read.areWhole() ? wholeUntil(now) : now.plus(RETRY_AFTER);
      case PARTIAL, FAILED -> now.plus(RETRY_AFTER);
      case INITIALIZING, SHOWS, CATALOG, WRAP_UP -> null;
    };
  }

  private Instant wholeUntil(Instant now) {
    return freshUntil == null ? now.plus(FRESH_FOR) : freshUntil;
  }

  /**
   * The job given up, all that was not settled failed for this reason. The next request starts anew
   * at once.
   */
  public Job abandoned(String reason, Instant now) {
    return givenUp(List.of(PhaseName.values()), reason, now)
        .draft()
        .updatedAt(now)
        .completedAt(now)
        .leaseUntil(now)
        .freshUntil(now)
        .stalls(stalls)
        .done();
  }

  /** Whether wrap-up is due: everything else has come to an end, or to a pause. */
  public boolean isReadyForWrapUp() {
    return !hasEnded() && phases.readyForWrapUp();
  }

  /** What is to begin behind the end, once the import has brought what it could. */
  public List<PhaseName> readyBehindTheEnd() {
    return isServed(phases)
        ? phases
            .behindTheEnd()
            .filter(name -> phases.get(name).state() == PhaseState.PENDING)
            .toList()
        : List.of();
  }

  /** Whether nothing is going on, in it or behind its end, that would soon bring a change. */
  public boolean isAtRest() {
    return isPaused()
        || (hasEnded()
            && readyBehindTheEnd().isEmpty()
            && phases
                .behindTheEnd()
                .noneMatch(name -> phases.get(name).state() == PhaseState.RUNNING));
  }

  /**
   * Whether nobody works on the artist: what is stored stays as it is until the revision rises. Not
   * so after a failure, which ends the job while other phases may be writing a page.
   */
  public boolean isStill() {
    return (isPaused() || isServed(phases)) && readyBehindTheEnd().isEmpty() && !phases.areAtWork();
  }

  /** The job after a change to what is stored of the artist that no phase has made. */
  public Job raised(Instant now) {
    return with(phases, now);
  }

  /**
   * When it stands still, unless something changes before: a phase that somebody is to be working
   * on has had {@link #LEASE} by then, from the last change or from the end of its wait. Empty once
   * it is over.
   */
  public Optional<Instant> stallsAt() {
    return phases.due().map(this::stallsAt).min(Comparator.naturalOrder());
  }

  private Instant stallsAt(PhaseName name) {
    Waiting waiting = phases.get(name).waiting();
    boolean waits = waiting != null && waiting.until().isAfter(updatedAt);
    return (waits ? waiting.until() : updatedAt).plus(LEASE);
  }

  /**
   * From when on somebody is to import the artist again, unasked. Empty while the import runs. What
   * failed as a whole is likely to do so again, and is not tried again so soon; nor more than twice
   * where nothing was ever read, because there is likely no such artist.
   */
  public Optional<Instant> dueAt() {
    return switch (stage()) {
      case COMPLETED -> Optional.ofNullable(freshUntil);
      case PARTIAL -> hasEnded() ? Optional.of(completedAt.plus(partialFor())) : Optional.empty();
      case FAILED -> isHopeless() ? Optional.empty() : Optional.of(completedAt.plus(FAILED_FOR));
      case INITIALIZING, SHOWS, CATALOG, WRAP_UP -> Optional.empty();
    };
  }

  /** What could not be had may be there soon; what is not there, such as a page, hardly so. */
  private Duration partialFor() {
    return phases.lackWhatFailed() ? PARTIAL_FOR : SKIPPED_FOR;
  }

  private boolean isHopeless() {
    return generation >= MOST_TRIES && synced.oldest().isEmpty();
  }

  /** The phases that stand still: nobody works on them, though somebody is to. */
  public List<PhaseName> stalled(Instant now) {
    return phases.due().filter(name -> !stallsAt(name).isAfter(now)).toList();
  }

  /** The job that is given time once more, though nothing is known to have been done. */
  public Job renewed(Instant now) {
    return renewed(now, stalls);
  }

  /** The job that stood still, and is begun again where it did. */
  public Job resumed(Instant now) {
    return renewed(now, stalls + 1).using(ImportUse.RETRY);
  }

  /** The job with what more it took, which is written together with something else. */
  public Job using(ImportUse more) {
    return draft().use(use.plus(more)).done();
  }

  private Job renewed(Instant now, int counted) {
    Instant lease = now.plus(LEASE);
    return draft()
        .raised()
        .updatedAt(now)
        .leaseUntil(lease.isAfter(leaseUntil) ? lease : leaseUntil)
        .stalls(counted)
        .done();
  }

  /** The job without hope for these phases, which are failed for this reason. */
  public Job givenUp(List<PhaseName> names, String reason, Instant now) {
    Job job = this;
    for (PhaseName name : names) {
      job = job.with(name, seen -> seen.failed(reason), now);
    }
    return job;
  }

  /** Whether nothing is left to be done, not even behind it. */
  public boolean isOver() {
    return hasEnded()
        && phases.behindTheEnd().allMatch(name -> phases.get(name).state().isSettled());
  }
}
