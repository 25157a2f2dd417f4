package io.backline.local.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The HTTP API as a client uses it. */
public final class ApiClient {
  static final ObjectMapper JSON = new ObjectMapper();
  static final Set<String> ENDS = Set.of("completed", "partial", "failed");

  private static final Set<String> SETTLED = Set.of("completed", "skipped", "failed", "notAsked");

  // A step that fails four times in a row waits for three minutes in all.
  private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;

  ApiClient(URI base) {
    this.base = base;
  }

  /** Imports, waits for the end, and gives the last progress document. */
  public JsonNode importArtist(String tmAttractionId) {
    return awaitEnd(kickOff(tmAttractionId, true).path("artistId").asText());
  }

  JsonNode kickOff(String tmAttractionId, boolean force) {
    return kickOff(
        JSON.createObjectNode()
            .put("tmAttractionId", tmAttractionId)
            .put("force", force)
            .toString());
  }

  /** With a body that says more. */
  JsonNode kickOff(String body) {
    HttpResponse<String> answer =
        send(
            request("/api/artists/import")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    return read(answer, 202);
  }

  /** Says that a fan did this. */
  HttpResponse<String> postActivity(String artistId, String type) {
    return send(
        request("/api/artists/" + artistId + "/activity")
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(JSON.createObjectNode().put("type", type).toString())));
  }

  /** All that clients list of an artist. */
  List<JsonNode> rows(String artistId) {
    List<JsonNode> rows = new ArrayList<>();
    for (String path :
        List.of("/shows", "/songs", "/songs?view=recordings", "/songs?view=excluded")) {
      rows.addAll(list("/api/artists/" + artistId + path));
    }
    return rows;
  }

  /** Polls until the import has come to its end. */
  JsonNode awaitEnd(String artistId) {
    return await(artistId, status -> ENDS.contains(status.path("stage").asText()));
  }

  /** Polls until the import is so far, or over. */
  JsonNode awaitProgress(String artistId, int percent) {
    return await(
        artistId,
        status ->
            ENDS.contains(status.path("stage").asText())
                || status.path("progress").asInt() >= percent);
  }

  /** Polls until what goes on after the import's end has ended too. */
  public JsonNode awaitRest(String artistId) {
    return await(
        artistId,
        status ->
            Stream.of("enrichment", "setlists")
                .map(phase -> status.at("/phases/" + phase + "/state").asText())
                .allMatch(SETTLED::contains));
  }

  /** Polls until the import's progress is enough. */
  JsonNode await(String artistId, Predicate<JsonNode> enough) {
    return Patience.await(LONGEST_IMPORT, () -> progress(artistId), enough);
  }

  /** How far the artist's import is. */
  JsonNode progress(String artistId) {
    return get("/api/artists/" + artistId + "/status");
  }

  public JsonNode get(String path) {
    return read(send(request(path).GET()), 200);
  }

  /** Puts a JSON body where only admins may. */
  JsonNode adminPut(String path, Object body) {
    return read(
        send(
            admin(path)
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString()))),
        200);
  }

  /** Posts a JSON body where only admins may, for something that is done behind. */
  JsonNode adminPost(String path, Object body) {
    return read(
        send(
            admin(path)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))),
        202);
  }

  JsonNode adminDelete(String path) {
    return read(send(admin(path).DELETE()), 200);
  }

  /** Settles who an artist is, which begins an import. */
  JsonNode settleIdentity(String artistId, Object body) {
    return read(
        send(
            admin(identity(artistId))
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString()))),
        202);
  }

  /** Takes back who an artist was said to be, which begins an import. */
  JsonNode unsettleIdentity(String artistId) {
    return read(send(admin(identity(artistId)).DELETE()), 202);
  }

  private static String identity(String artistId) {
    return "/api/admin/artists/%s/identity".formatted(artistId);
  }

  /** Runs a job, as whoever has such an authorization; without any where it is empty. */
  HttpResponse<String> postCron(String job, String authorization, String body) {
    HttpRequest.Builder request =
        authorized(request("/api/cron/" + job), authorization).POST(BodyPublishers.ofString(body));
    return send(body.isEmpty() ? request : request.header("content-type", "application/json"));
  }

  /** What is there for whoever may run jobs. */
  JsonNode cronGet(String path) {
    return read(send(authorized(request(path), "Bearer " + RunningSystem.CRON_SECRET).GET()), 200);
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, String authorization) {
    return authorization.isEmpty() ? request : request.header("authorization", authorization);
  }

  JsonNode adminGet(String path) {
    return read(send(admin(path).GET()), 200);
  }

  int status(String path) {
    return send(request(path).GET()).statusCode();
  }

  /** A header of the answer, which has to be there. */
  String header(String path, String name) {
    return send(request(path).GET()).headers().firstValue(name).orElseThrow();
  }

  /** All items of a list, page by page. */
  public List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      String separator = path.contains("?") ? "&" : "?";
      JsonNode page = get(path + separator + "limit=200" + cursor);
      page.path("items").forEach(items::add);
      JsonNode next = page.path("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + URLEncoder.encode(next.asText(), UTF_8);
    } while (cursor != null);
    return items;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  private HttpRequest.Builder admin(String path) {
    return request(path).header("authorization", "Bearer " + RunningSystem.ADMIN_KEY);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
