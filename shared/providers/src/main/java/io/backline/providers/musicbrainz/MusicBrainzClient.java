package io.backline.providers.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.Page;
import io.backline.providers.ProviderException;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Json;
import io.backline.providers.http.ProviderHttp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Identity, release groups and recordings of MusicBrainz. Every method throws {@link
 * ProviderException} when MusicBrainz gives no answer. For any number of threads.
 */
public final class MusicBrainzClient {

  /** The largest page of a browse request. */
  public static final int PAGE_SIZE = 100;

  // More namesakes than anybody tells apart.
  private static final int SEARCH_LIMIT = 25;

  private static final String SPOTIFY_ARTIST = "https://open.spotify.com/artist/";

  private final MusicBrainzConfig config;
  private final ProviderHttp http;
  private final MusicBrainzDialect dialect;

  private MusicBrainzClient(MusicBrainzConfig config, ProviderHttp http) {
    this.config = config;
    this.http = http;
    this.dialect = new MusicBrainzDialect(config.limits());
  }

  public static MusicBrainzClient create(MusicBrainzConfig config, ProviderHttp http) {
    return new MusicBrainzClient(config, http);
  }

  /** The artist with its aliases, tags and Spotify pages; empty if there is none. */
  public Optional<MusicBrainzArtist> artist(String mbid) {
    return call(request("artist", mbid).query("inc", "aliases tags url-rels"), ArtistReader::read);
  }

  /** The artists whose pages link to this Spotify artist now; several are possible. */
  public List<MusicBrainzArtist> artistsBySpotifyId(String spotifyId) {
    ApiRequest request =
        request("url").query("resource", SPOTIFY_ARTIST + spotifyId).query("inc", "artist-rels");
    return call(request, MusicBrainzClient::linking).orElse(List.of());
  }

  /** Artists whose name, sort name or alias holds this name, the best match first. */
  public List<MusicBrainzArtist> artistsByName(String name) {
    ApiRequest request =
        request("artist").query("query", phrase(name)).query("limit", SEARCH_LIMIT);
    return call(request, MusicBrainzClient::found).orElse(List.of());
  }

  /** What a search found; null where that is no search's answer. */
  private static List<MusicBrainzArtist> found(JsonNode body) {
    return body.path("artists").isArray() ? Json.list(ArtistReader::read, body, "artists") : null;
  }

  // Quotes and backslashes mean something in a query of Lucene, in quotes nothing else does.
  private static String phrase(String name) {
    return '"' + name.replaceAll("[\"\\\\]", " ").strip() + '"';
  }

  /** A page of the artist's release groups; the end if there is no such artist. */
  public Page<ReleaseGroup> releaseGroups(String mbid, int offset) {
    return browse("release-group", mbid, offset, Browse::releaseGroup);
  }

  /** A page of the artist's recordings with their ISRCs; the end if there is no such artist. */
  public Page<Recording> recordings(String mbid, int offset) {
    return browse("recording", mbid, offset, Browse::recording);
  }

  private <T> Page<T> browse(String entity, String mbid, int offset, Function<JsonNode, T> reader) {
    ApiRequest request =
        request(entity)
            .query("artist", mbid)
            .query("inc", entity.equals("recording") ? "isrcs" : null)
            .query("limit", PAGE_SIZE)
            .query("offset", offset);
    return call(request, body -> Browse.page(body, entity, reader, offset, PAGE_SIZE))
        .orElseGet(() -> Page.end(offset, PAGE_SIZE));
  }

  private ApiRequest request(String... path) {
    return ApiRequest.to(config.baseUrl(), path).query("fmt", "json");
  }

  private <T> Optional<T> call(ApiRequest request, Function<JsonNode, T> reader) {
    return http.call(request, dialect, reader);
  }

  private static List<MusicBrainzArtist> linking(JsonNode url) {
    return Json.objects(url, "relations")
        .filter(relation -> !Json.truth(relation, "ended"))
        .map(relation -> ArtistReader.read(relation.path("artist")))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
