package io.backline.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;

/** Calls the sample providers as a client of theirs would. */
final class Client {
  static final String AGENT = "Backline/0.1 (mailto:tests@example.org)";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment;
  private String token;

  Client(SampleProviders providers) {
    environment = providers.environment();
  }

  HttpResponse<String> ticketmaster(String pathAndQuery) {
    String separator = pathAndQuery.contains("?") ? "&" : "?";
    String key = separator + "apikey=" + environment.get("TICKETMASTER_API_KEY");
    return get(environment.get("TICKETMASTER_BASE_URL") + pathAndQuery + key);
  }

  HttpResponse<String> spotify(String pathAndQuery) {
    if (token == null) {
      token =
          json(requestToken(environment.get("SPOTIFY_CLIENT_SECRET")), 200)
              .get("access_token")
              .textValue();
    }
    return get(
        environment.get("SPOTIFY_API_BASE_URL") + pathAndQuery, "Authorization", "Bearer " + token);
  }

  HttpResponse<String> requestToken(String secret) {
    String credentials = environment.get("SPOTIFY_CLIENT_ID") + ":" + secret;
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(environment.get("SPOTIFY_ACCOUNTS_BASE_URL") + "/token"))
            .header("Authorization", basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return send(request);
  }

  HttpResponse<String> musicBrainz(String pathAndQuery) {
    String separator = pathAndQuery.contains("?") ? "&" : "?";
    String url = environment.get("MUSICBRAINZ_BASE_URL") + pathAndQuery + separator + "fmt=json";
    return get(url, "User-Agent", AGENT);
  }

  HttpResponse<String> setlists(String mbid, int page) {
    return get(
        environment.get("SETLISTFM_BASE_URL") + "/artist/" + mbid + "/setlists?p=" + page,
        "x-api-key",
        environment.get("SETLISTFM_API_KEY"),
        "Accept",
        "application/json");
  }

  HttpResponse<String> get(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response, 200);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
