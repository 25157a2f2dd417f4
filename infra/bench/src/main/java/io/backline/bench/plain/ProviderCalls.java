package io.backline.bench.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.Json;
import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The providers' calls that an import needs, without retries or budgets; each is counted. */
final class ProviderCalls implements AutoCloseable {
  static final int EVENTS_A_PAGE = 200;
  static final int TRACKS_A_BATCH = 50;
  static final int GROUPS_A_PAGE = 100;
  static final int ALBUMS_A_BATCH = 20;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, String> environment;
  private final SpotifyMode mode;
  private String token;

  ProviderCalls(Map<String, String> environment, SpotifyMode mode) {
    this.environment = Map.copyOf(environment);
    this.mode = mode;
  }

  SpotifyMode mode() {
    return mode;
  }

  int count() {
    return calls.get();
  }

  JsonNode attraction(String id) {
    return get("TICKETMASTER_BASE_URL", "/attractions/" + id + "?locale=*&" + key());
  }

  JsonNode events(String attractionId, int page) {
    return get(
        "TICKETMASTER_BASE_URL",
        "/events.json?locale=*&sort=date,asc&includeTBA=yes&includeTBD=yes&size="
            + EVENTS_A_PAGE
            + ("&attractionId=" + attractionId)
            + ("&page=" + page + "&" + key()));
  }

  JsonNode releaseGroups(String mbid, int offset) {
    String page = "&limit=" + GROUPS_A_PAGE + "&offset=" + offset;
    return get("MUSICBRAINZ_BASE_URL", "/release-group?fmt=json&artist=" + mbid + page);
  }

  JsonNode artist(String id) {
    return spotify("/artists/" + id);
  }

  JsonNode listing(String artistId, String groups, int offset) {
    String page = "?limit=" + mode.albumsMax() + "&offset=" + offset;
    return spotify("/artists/" + artistId + "/albums" + page + "&include_groups=" + groups);
  }

  JsonNode album(String id) {
    return spotify("/albums/" + id + "?market=US");
  }

  JsonNode albums(List<String> ids) {
    return spotify("/albums?market=US&ids=" + String.join(",", ids));
  }

  JsonNode albumTracks(String albumId, int offset) {
    String page = "&limit=" + TRACKS_A_BATCH + "&offset=" + offset;
    return spotify("/albums/" + albumId + "/tracks?market=US" + page);
  }

  JsonNode tracks(List<String> ids) {
    return spotify("/tracks?market=US&ids=" + String.join(",", ids));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private String key() {
    return "apikey=" + environment.get("TICKETMASTER_API_KEY");
  }

  private JsonNode spotify(String path) {
    return send(
        request("SPOTIFY_API_BASE_URL", path).header("Authorization", "Bearer " + token()).GET());
  }

  private JsonNode get(String base, String path) {
    return send(request(base, path).GET());
  }

  private synchronized String token() {
    if (token == null) {
      String client =
          environment.get("SPOTIFY_CLIENT_ID") + ":" + environment.get("SPOTIFY_CLIENT_SECRET");
      byte[] credentials = client.getBytes(StandardCharsets.UTF_8);
      token =
          send(request("SPOTIFY_ACCOUNTS_BASE_URL", "/token")
                  .header(
                      "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("grant_type=client_credentials")))
              .path("access_token")
              .asText();
    }
    return token;
  }

  private HttpRequest.Builder request(String base, String path) {
    return HttpRequest.newBuilder(URI.create(environment.get(base) + path))
        .header("User-Agent", "backline-bench/1 ( " + environment.get("CONTACT") + " )");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      calls.incrementAndGet();
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " from " + answer.uri().getPath());
      }
      return Json.read(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
