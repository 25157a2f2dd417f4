package io.backline.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the sample providers tell about their busy artist. */
final class SampleBodies {
  private static final String TOKEN = "(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> settings;
  private final SampleArtist artist;

  private SampleBodies(SampleProviders samples) {
    settings = samples.environment();
    artist = samples.artist(SampleKind.BUSY);
  }

  /** Bodies by what was asked for. */
  static Map<String, String> of(Provider provider) {
    try (SampleProviders samples = SampleProviders.start(SampleOptions.defaults())) {
      return new SampleBodies(samples).bodies(provider);
    }
  }

  private Map<String, String> bodies(Provider provider) {
    String spotifyId = artist.spotifyId().orElseThrow();
    String mbid = artist.mbid().orElseThrow();
    return switch (provider) {
      case TICKETMASTER ->
          all(
              "TICKETMASTER_BASE_URL",
              "x-none",
              "none",
              Stream.of(
                      "/attractions/%s?a=b".formatted(artist.tmAttractionId()),
                      "/attractions?keyword=the&size=5",
                      "/events?attractionId=%s&size=20".formatted(artist.tmAttractionId()))
                  .map(path -> path + "&apikey=" + settings.get("TICKETMASTER_API_KEY")));
      case SPOTIFY ->
          all(
              "SPOTIFY_API_BASE_URL",
              "authorization",
              "Bearer " + token(),
              Stream.of(
                  "/artists/" + spotifyId,
                  "/artists/%s/albums?limit=10".formatted(spotifyId),
                  "/albums/" + artist.albums().getFirst().id(),
                  "/albums/%s/tracks".formatted(artist.albums().getFirst().id()),
                  "/search?type=track&limit=10&q=artist:the"));
      case MUSICBRAINZ ->
          all(
              "MUSICBRAINZ_BASE_URL",
              "user-agent",
              "tests/1 (nobody@example.org)",
              Stream.of(
                  "/artist/%s?fmt=json&inc=aliases+tags+url-rels".formatted(mbid),
                  "/release-group?fmt=json&limit=20&artist=" + mbid,
                  "/recording?fmt=json&limit=20&inc=isrcs&artist=" + mbid));
      case SETLISTFM ->
          all(
              "SETLISTFM_BASE_URL",
              "x-api-key",
              settings.get("SETLISTFM_API_KEY"),
              Stream.of("/artist/%s/setlists?p=1".formatted(mbid)));
    };
  }

  private Map<String, String> all(String base, String header, String value, Stream<String> paths) {
    Map<String, String> bodies = new LinkedHashMap<>();
    paths.forEach(
        path ->
            bodies.put(
                path.replaceFirst("\\?.*", ""),
                send(
                    HttpRequest.newBuilder(URI.create(settings.get(base) + path))
                        .header("accept", "application/json")
                        .header(header, value))));
    return bodies;
  }

  private String token() {
    String app = settings.get("SPOTIFY_CLIENT_ID") + ":" + settings.get("SPOTIFY_CLIENT_SECRET");
    return send(HttpRequest.newBuilder(
                URI.create(settings.get("SPOTIFY_ACCOUNTS_BASE_URL") + "/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header(
                "authorization", "Basic " + Base64.getEncoder().encodeToString(app.getBytes(UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials")))
        .replaceFirst(TOKEN, "$1");
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.uri() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
