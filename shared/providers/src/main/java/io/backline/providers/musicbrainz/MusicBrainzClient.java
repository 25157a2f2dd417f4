package io.backline.providers.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.ExternalIds;
import io.backline.providers.Page;
import io.backline.providers.ProviderException;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Json;
import io.backline.providers.http.ProviderHttp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Identity, release groups and recordings of MusicBrainz. Every method throws {@link
 * ProviderException} when MusicBrainz gives no answer. For any number of threads.
 */
public final class MusicBrainzClient {

  /** The largest page of a browse request. */
  public static final int PAGE_SIZE = 100;

  private static final String SPOTIFY_ARTIST = "https://open.spotify.com/artist/";

  private final MusicBrainzConfig config;
  private final ProviderHttp http;
  private final MusicBrainzDialect dialect = new MusicBrainzDialect();

  private MusicBrainzClient(MusicBrainzConfig config, ProviderHttp http) {
    this.config = config;
    this.http = http;
  }

  public static MusicBrainzClient create(MusicBrainzConfig config, ProviderHttp http) {
    return new MusicBrainzClient(config, http);
  }

  /** The Spotify artists that this artist's page links to now; several are possible. */
  public List<String> spotifyArtistIds(String mbid) {
    return call(request("artist", mbid).query("inc", "url-rels"), MusicBrainzClient::spotifyIds)
        .orElse(List.of());
  }

  /** The one artist whose page links to this Spotify artist; empty if none or several do. */
  public Optional<String> artistIdBySpotifyId(String spotifyId) {
    ApiRequest request =
        request("url").query("resource", SPOTIFY_ARTIST + spotifyId).query("inc", "artist-rels");
    return call(request, MusicBrainzClient::artistIds)
        .filter(ids -> ids.size() == 1)
        .map(List::getFirst);
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

  private static List<String> spotifyIds(JsonNode artist) {
    return Json.objects(artist, "relations")
        .filter(relation -> !Json.truth(relation, "ended"))
        .map(relation -> Json.text(relation, "url", "resource"))
        .flatMap(url -> ExternalIds.spotifyArtist(url).stream())
        .distinct()
        .toList();
  }

  private static List<String> artistIds(JsonNode url) {
    return Json.objects(url, "relations")
        .map(relation -> Json.text(relation, "artist", "id"))
        .flatMap(id -> ExternalIds.mbid(id).stream())
        .distinct()
        .toList();
  }
}
