package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Imports one artist through the running system's own API, as any client would. */
final class ImportRun {
  private static final Set<String> ENDS = Set.of("completed", "partial", "failed");

  private final URI http;
  private final URI webSocket;
  private final ProgressView view;
  private final PrintStream out;

  ImportRun(URI http, URI webSocket, ProgressView view, PrintStream out) {
    this.http = http;
    this.webSocket = webSocket;
    this.view = view;
    this.out = out;
  }

  /**
   * Gives the exit code: 0 complete, 1 failed, partial or paused, 2 for an id that the API refuses.
   */
  int run(String attractionId) throws IOException, InterruptedException {
    Instant start = Instant.now();
    try (ApiClient api = new ApiClient(http)) {
      ApiClient.Answer accepted =
          api.post("/api/artists/import", Json.object().put("tmAttractionId", attractionId));
      if (!accepted.isGood()) {
        System.err.println("the import was refused: " + Plain.text(reason(accepted.body())));
        return accepted.status() / 100 == 4 ? 2 : 1;
      }
      String artistId = accepted.body().path("artistId").asText();
      JsonNode end = follow(api, artistId, accepted.body().path("jobId").asText());
      view.end();
      if (!end.path("stage").asText().equals("failed")) {
        new ImportSummary(api, out).print(artistId, Duration.between(start, Instant.now()));
      }
      return exitCode(end);
    }
  }

  private JsonNode follow(ApiClient api, String artistId, String jobId)
      throws IOException, InterruptedException {
    ProgressFeed feed = new ProgressFeed(api, webSocket, artistId);
    feed.subscribe();
    long revision = -1;
    while (true) {
      JsonNode progress = feed.next();
      if (!progress.path("jobId").asText().equals(jobId)
          || progress.path("revision").asLong(-1) <= revision) {
        continue;
      }
      revision = progress.path("revision").asLong();
      view.show(progress);
      if (ENDS.contains(progress.path("stage").asText())) {
        return progress;
      }
    }
  }

  private static int exitCode(JsonNode end) {
    String stage = end.path("stage").asText();
    if (stage.equals("completed")) {
      return 0;
    }
    System.err.println("the import is " + stage + ": " + Plain.text(reason(end.path("error"))));
    return 1;
  }

  /**
   * The reason in an error, whether it is text, an error of a progress document or a problem
   * document.
   */
  private static String reason(JsonNode error) {
    if (error.isTextual()) {
      return error.asText();
    }
    for (String name : new String[] {"detail", "message", "reason", "title"}) {
      if (error.hasNonNull(name)) {
        return error.path(name).asText();
      }
    }
    return error.toString();
  }
}
