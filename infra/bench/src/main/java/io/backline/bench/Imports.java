package io.backline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ApiClient;
import io.backline.local.Json;
import io.backline.local.LocalSystem;
import io.backline.local.ProgressFeed;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Imports as a client makes them: over HTTP, the progress over the WebSocket. */
final class Imports {
  private static final Set<String> ENDS = Set.of("completed", "partial", "failed");
  private static final Set<String> SETTLED = Set.of("completed", "skipped", "failed", "notAsked");
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration BETWEEN_READS = Duration.ofMillis(5);

  // Looking is work for the system too.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final LocalSystem system;

  Imports(LocalSystem system) {
    this.system = system;
  }

  /**
   * How one import went; milliseconds since it was asked for.
   *
   * @param answered the kick-off's answer
   * @param firstShow the first show in a list read over HTTP; not a number where there was none
   * @param end the final progress document, as it was pushed
   */
  record Timeline(Job job, double answered, double firstShow, double end) {}

  /** An import that was asked for. */
  record Job(String artistId, String jobId) {
    boolean isIn(JsonNode document) {
      return document.path("jobId").asText().equals(jobId);
    }
  }

  /** Imports, and returns at the end; only a complete import is one that can be measured. */
  Timeline run(String attractionId) throws IOException, InterruptedException {
    try (ApiClient api = new ApiClient(system.http())) {
      long start = System.nanoTime();
      Job job = kickOff(api, attractionId);
      double answered = millisSince(start);
      CompletableFuture<Double> firstShow = new CompletableFuture<>();
      Thread reader =
          Thread.ofVirtual().start(() -> readUntilShow(job.artistId(), start, firstShow));
      ProgressFeed feed = new ProgressFeed(api, system.webSocket(), job.artistId());
      feed.subscribe();
      await(feed, job);
      double end = millisSince(start);
      reader.interrupt();
      reader.join();
      return new Timeline(job, answered, firstShow.getNow(Double.NaN), end);
    }
  }

  /** Asks for an import, whether or not the artist is fresh. */
  Job kickOff(ApiClient api, String attractionId) throws IOException, InterruptedException {
    ApiClient.Answer answer =
        api.post(
            "/api/artists/import",
            Json.object().put("tmAttractionId", attractionId).put("force", true));
    if (answer.status() != 202) {
      throw new IOException("the kick-off was answered " + answer.status() + " " + answer.body());
    }
    return new Job(answer.body().path("artistId").asText(), answer.body().path("jobId").asText());
  }

  /** Returns when everything has come to rest that an import leaves to be done after its end. */
  void awaitRest(Job job) throws IOException, InterruptedException {
    awaitStatus(
        job,
        status ->
            ENDS.contains(status.path("stage").asText())
                && Stream.of("enrichment", "setlists")
                    .map(phase -> status.at("/phases/" + phase))
                    .filter(phase -> !phase.isMissingNode())
                    .allMatch(phase -> SETTLED.contains(phase.path("state").asText())));
  }

  /** Polls the job's status until it is so far, and gives it. */
  JsonNode awaitStatus(Job job, Predicate<JsonNode> enough)
      throws IOException, InterruptedException {
    try (ApiClient api = new ApiClient(system.http())) {
      Instant latest = Instant.now().plus(LONGEST);
      while (Instant.now().isBefore(latest)) {
        JsonNode status = api.get("/api/artists/" + job.artistId() + "/status").body();
        if (job.isIn(status) && isPaused(status)) {
          throw new IOException(job.artistId() + " is paused: " + status.path("message"));
        }
        if (job.isIn(status) && enough.test(status)) {
          return status;
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
    throw new IOException(job.artistId() + " did not get so far in " + LONGEST);
  }

  /** The rows that the API lists: shows, venues, recordings, songs, exclusions. */
  int rows(String artistId) throws IOException, InterruptedException {
    try (ApiClient api = new ApiClient(system.http())) {
      String path = "/api/artists/" + artistId;
      int venues = api.get(path).body().path("venueCount").asInt();
      int shows = count(api, path + "/shows?");
      int songs = count(api, path + "/songs?");
      int recordings = count(api, path + "/songs?view=recordings&");
      return venues + shows + songs + recordings + count(api, path + "/songs?view=excluded&");
    }
  }

  private static int count(ApiClient api, String path) throws IOException, InterruptedException {
    int count = 0;
    String cursor = "";
    do {
      JsonNode page = api.get(path + "limit=200" + cursor).body();
      count += page.path("items").size();
      JsonNode next = page.path("nextCursor");
      cursor =
          next.isTextual()
              ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)
              : null;
    } while (cursor != null);
    return count;
  }

  private void await(ProgressFeed feed, Job job) throws IOException, InterruptedException {
    Instant latest = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(latest)) {
      JsonNode document = feed.next();
      if (!job.isIn(document)) {
        continue;
      }
      String stage = document.path("stage").asText();
      if (stage.equals("completed")) {
        return;
      }
      if (ENDS.contains(stage)) {
        throw new IOException(job.artistId() + " is " + stage + ": " + document.path("message"));
      }
    }
    throw new IOException(job.artistId() + " did not end in " + LONGEST);
  }

  private void readUntilShow(String artistId, long start, CompletableFuture<Double> found) {
    try (ApiClient api = new ApiClient(system.http())) {
      while (api.get("/api/artists/" + artistId + "/shows?limit=1")
          .body()
          .path("items")
          .isEmpty()) {
        Thread.sleep(BETWEEN_READS);
      }
      found.complete(millisSince(start));
    } catch (IOException e) {
      found.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it stands still for longer than anything that is measured. */
  private static boolean isPaused(JsonNode document) {
    return document.path("stage").asText().equals("partial")
        && document.path("completedAt").isNull();
  }

  static boolean isOver(String stage) {
    return ENDS.contains(stage);
  }

  static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }
}
