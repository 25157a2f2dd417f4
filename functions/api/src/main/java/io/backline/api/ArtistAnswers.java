package io.backline.api;

import io.backline.model.Job;
import io.backline.store.JobStore;
import io.backline.store.Revision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers about artists, kept as long as their import is at rest and the job's revision is the one
 * they were made at. Looking at it is one small read, so a change is seen at once, whichever
 * function made it.
 */
final class ArtistAnswers {
  // An eighth of the smallest memory worth giving to a function that runs Java.
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final JobStore jobs;
  private final CacheTimes times;
  private final CacheCounts counts;
  private final Clock clock;
  private final Memory<Question, Kept> memory;

  ArtistAnswers(JobStore jobs, CacheTimes times, CacheCounts counts, Clock clock) {
    this.jobs = jobs;
    this.times = times;
    this.counts = counts;
    this.clock = clock;
    this.memory = new Memory<>(MOST_BYTES, clock);
  }

  /**
   * A read whose answers are worth keeping.
   *
   * @param artistId whom it is about, or a problem where there is no such artist
   * @param parameters those of the query that make another answer
   */
  record Read(
      CacheKind kind,
      Function<Request, String> artistId,
      List<String> parameters,
      Function<Request, Response> answer) {
    Read {
      parameters = List.copyOf(parameters);
    }
  }

  private record Question(String path, Map<String, String> query) {
    static Question of(Request request, List<String> parameters) {
      return new Question(request.path(), request.queries(parameters));
    }

    int length() {
      return path.length() + query.values().stream().mapToInt(String::length).sum();
    }
  }

  private record Kept(String artistId, Revision revision, Response answer, Instant until, int bytes)
      implements Memory.Entry {}

  /** The same read, but for what is known already. */
  Function<Request, Response> keeping(Read read) {
    return request -> answer(read, request);
  }

  private Response answer(Read read, Request request) {
    if (!times.areKept(read.kind())) {
      return passing(read, request);
    }
    Question question = Question.of(request, read.parameters());
    Optional<Kept> kept = memory.find(question).filter(this::holds);
    return kept.isPresent()
        ? counts.count(read.kind(), CacheStatus.HIT, kept.get().answer())
        : make(read, request, question);
  }

  private boolean holds(Kept kept) {
    return jobs.revision(kept.artistId()).filter(kept.revision()::equals).isPresent();
  }

  private Response make(Read read, Request request, Question question) {
    String artistId = read.artistId().apply(request);
    // Before anything is read: what changes meanwhile has another revision.
    Optional<Job> still = jobs.find(artistId).filter(Job::isStill);
    if (still.isEmpty()) {
      return passing(read, request);
    }
    Response answer =
        EntityTags.tag(
            read.answer().apply(request).with("cache-control", times.cacheControl(read.kind())));
    memory.keep(
        question,
        new Kept(
            artistId,
            Revision.of(still.get()),
            answer,
            clock.instant().plus(times.of(read.kind())),
            bytes(question, answer)));
    return counts.count(read.kind(), CacheStatus.MISS, answer);
  }

  private Response passing(Read read, Request request) {
    return counts.count(read.kind(), CacheStatus.BYPASS, read.answer().apply(request));
  }

  /** Two a character, at the most; and what else there is. */
  private static int bytes(Question question, Response answer) {
    return 2 * (answer.body().length() + question.length()) + 1024;
  }
}
