package io.backline.providers.spotify;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallLimits;
import io.backline.providers.Page;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault.Refused;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.ProviderHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Artists, albums and tracks of Spotify's Web API, in development mode as in extended. Every method
 * throws {@link ProviderException} when Spotify gives no answer. For any number of threads.
 */
public final class SpotifyClient {

  /** Tracks in one call, in extended mode, and in one page of an album's tracks in both. */
  public static final int TRACK_BATCH = 50;

  /** Artists or tracks in one page of a search: what both modes accept. */
  public static final int SEARCH_LIMIT = 10;

  private final SpotifyConfig config;
  private final ProviderHttp http;
  private final SpotifyTokens tokens;
  private final BatchReads batches;

  private SpotifyClient(SpotifyConfig config, ProviderHttp http, SharedAccess shared) {
    this.config = config;
    this.http = http;
    this.batches = new BatchReads(config.access(), shared, http.clock());
    this.tokens = new SpotifyTokens(config, http, batches, shared);
  }

  public static SpotifyClient create(SpotifyConfig config, ProviderHttp http, SharedAccess shared) {
    return new SpotifyClient(config, http, shared);
  }

  /** What Spotify lets this app do, as far as is known now. */
  public SpotifyMode mode() {
    return batches.mode();
  }

  /** How many ids {@link #albums} best takes at a time now. */
  public int albumBatch() {
    return (batches.areWorthTrying() ? SpotifyMode.EXTENDED : SpotifyMode.DEVELOPMENT).albumBatch();
  }

  /** How often this app may call. */
  public CallLimits limits() {
    return config.limits(batches.quota());
  }

  /**
   * Whether this app may read in batches: where that is worth a try, a batch of these albums tells.
   */
  public boolean readsBatches(List<String> albumIds) {
    if (mode() == SpotifyMode.DEVELOPMENT && batches.areWorthTrying() && !albumIds.isEmpty()) {
      return batches.attempt(() -> atOnce("albums", albumIds, AlbumReader::read)).isPresent();
    }
    return mode() == SpotifyMode.EXTENDED;
  }

  public Optional<SpotifyArtist> artist(String id) {
    return call(request("artists", id), ArtistReader::read);
  }

  /**
   * A page of the artist's releases of these groups, without their tracks; the end if there is no
   * such artist.
   */
  public Page<SpotifyAlbum> artistAlbums(String id, List<AlbumGroup> groups, int offset) {
    int limit = mode().listingLimit();
    try {
      return artistAlbums(id, groups, offset, limit);
    } catch (ProviderException e) {
      if (!isTooMany(e, limit)) {
        throw e;
      }
      batches.denied();
      return artistAlbums(id, groups, offset, SpotifyMode.DEVELOPMENT.listingLimit());
    }
  }

  /** Albums with their first tracks, in the order asked for; those unknown are left out. */
  public List<SpotifyAlbum> albums(List<String> ids) {
    return inBatches(ids, SpotifyMode.EXTENDED.albumBatch(), this::someAlbums);
  }

  /** A page of an album's tracks, from the offset on; the end if there is no such album. */
  public Page<SpotifyTrack> albumTracks(String albumId, int offset) {
    ApiRequest request =
        request("albums", albumId, "tracks").query("limit", TRACK_BATCH).query("offset", offset);
    return call(request, body -> Paging.read(body, TrackReader::read, offset, TRACK_BATCH))
        .orElseGet(() -> Page.end(offset, TRACK_BATCH));
  }

  /** One track with its ISRC. */
  public Optional<SpotifyTrack> track(String id) {
    return call(request("tracks", id), TrackReader::read);
  }

  /**
   * Tracks with their ISRCs and popularity; those unknown are left out. None in development mode,
   * which has no such call: one track a call would use up a day's quota.
   */
  public List<SpotifyTrack> tracks(List<String> ids) {
    return inBatches(ids, TRACK_BATCH, this::someTracks);
  }

  /** A page of tracks with their ISRCs that match a query such as {@code artist:Ida track:Moss}. */
  public Page<SpotifyTrack> searchTracks(String query, int offset) {
    ApiRequest request =
        request("search")
            .query("type", "track")
            .query("q", query)
            .query("limit", SEARCH_LIMIT)
            .query("offset", offset);
    Function<JsonNode, Page<SpotifyTrack>> reader =
        body -> Paging.read(body.path("tracks"), TrackReader::read, offset, SEARCH_LIMIT);
    return call(request, reader).orElseGet(() -> Page.end(offset, SEARCH_LIMIT));
  }

  /** Artists whose names match, the best match first. */
  public List<SpotifyArtist> artistsByName(String name) {
    ApiRequest request =
        request("search").query("type", "artist").query("q", name).query("limit", SEARCH_LIMIT);
    return call(request, body -> Paging.items(body.path("artists"), "items", ArtistReader::read))
        .orElse(List.of());
  }

  private Page<SpotifyAlbum> artistAlbums(
      String id, List<AlbumGroup> groups, int offset, int limit) {
    ApiRequest request =
        request("artists", id, "albums")
            .query("include_groups", groups.stream().map(AlbumGroup::label).collect(joining(",")))
            .query("limit", limit)
            .query("offset", offset);
    return call(request, body -> Paging.read(body, AlbumReader::read, offset, limit))
        .orElseGet(() -> Page.end(offset, limit));
  }

  private List<SpotifyAlbum> someAlbums(List<String> ids) {
    return ids.size() > 1 && batches.areWorthTrying()
        ? batches
            .attempt(() -> atOnce("albums", ids, AlbumReader::read))
            .orElseGet(() -> oneByOne(ids))
        : oneByOne(ids);
  }

  private List<SpotifyTrack> someTracks(List<String> ids) {
    return mode() == SpotifyMode.DEVELOPMENT
        ? List.of()
        : batches.attempt(() -> atOnce("tracks", ids, TrackReader::read)).orElse(List.of());
  }

  private <T> Optional<List<T>> atOnce(
      String kind, List<String> ids, Function<JsonNode, T> reader) {
    ApiRequest request = request(kind).query("ids", String.join(",", ids));
    return call(request, body -> Paging.items(body, kind, reader));
  }

  private List<SpotifyAlbum> oneByOne(List<String> ids) {
    return ids.stream()
        .map(id -> call(request("albums", id), AlbumReader::read))
        .flatMap(Optional::stream)
        .toList();
  }

  private ApiRequest request(String... path) {
    return ApiRequest.to(config.apiBaseUrl(), path).query("market", config.market());
  }

  private <T> Optional<T> call(ApiRequest request, Function<JsonNode, T> reader) {
    return http.call(request, new SpotifyDialect(tokens, limits()), reader);
  }

  /** Since March 2026 a listing limit over 10 is a 400 for apps in development mode. */
  private static boolean isTooMany(ProviderException e, int limit) {
    return limit > SpotifyMode.DEVELOPMENT.listingLimit()
        && e.fault() instanceof Refused refused
        && refused.status() == 400
        && refused.reason().toLowerCase(Locale.ROOT).contains("limit");
  }

  private static <T> List<T> inBatches(
      List<String> ids, int size, Function<List<String>, List<T>> read) {
    List<T> all = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      all.addAll(read.apply(ids.subList(from, Math.min(from + size, ids.size()))));
    }
    return all;
  }
}
