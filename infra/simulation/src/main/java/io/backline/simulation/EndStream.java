package io.backline.simulation;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Stage;
import io.backline.store.StatusChange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The status table's stream as the announcer reads it: the ends of imports, those of an artist one
 * after the other, each until it is taken.
 */
final class EndStream {
  private static final Duration LATENCY = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final Deployment deployment;
  private final Consumer<StatusChange> announcer;
  private final Map<String, Deque<Job>> waiting = new HashMap<>();
  private final Set<String> ended = new TreeSet<>();
  private long tries;

  EndStream(Deployment deployment, Consumer<StatusChange> announcer) {
    this.deployment = deployment;
    this.announcer = announcer;
  }

  /** A job has ended. */
  void bring(Job job) {
    String type = job.stage() == Stage.FAILED ? "ImportFailed" : "ArtistImported";
    ended.add(Ids.event(type, job.jobId()));
    Deque<Job> ofArtist = waiting.computeIfAbsent(job.artistId(), _ -> new ArrayDeque<>());
    ofArtist.add(job);
    if (ofArtist.size() == 1) {
      next(ofArtist);
    }
  }

  /** The events that tell of every end that there was. */
  Set<String> ended() {
    return ended;
  }

  private void next(Deque<Job> ofArtist) {
    deployment.time().after(LATENCY, () -> deployment.time().begin(() -> tell(ofArtist)));
  }

  private void tell(Deque<Job> ofArtist) {
    if (isTaken(ofArtist.peek())) {
      ofArtist.remove();
    }
    if (!ofArtist.isEmpty()) {
      next(ofArtist);
    }
  }

  private boolean isTaken(Job job) {
    boolean[] taken = new boolean[1];
    deployment.run(
        "announcer %s try %d".formatted(job.jobId(), tries++),
        Optional.of(job.artistId()),
        TIMEOUT,
        () -> {
          try {
            announcer.accept(new StatusChange.JobChanged(job));
            taken[0] = true;
          } catch (SdkException _) {
            // The stream brings it again.
          }
        });
    return taken[0];
  }
}
