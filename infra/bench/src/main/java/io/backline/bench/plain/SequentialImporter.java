package io.backline.bench.plain;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SpotifyMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The baseline: an importer as people write it first. One step after the other, page by page, one
 * call an album, each row stored as it is read.
 */
public final class SequentialImporter {
  private static final String GROUPS = "album,single,compilation";

  private final Map<String, String> environment;
  private final SpotifyMode mode;
  private final PlainTable table;
  private final int albumsAtOnce;

  /**
   * @param environment where the providers are, and their keys
   * @param albumsAtOnce 1, or how many albums it asks for side by side
   */
  public SequentialImporter(
      Map<String, String> environment, SpotifyMode mode, PlainTable table, int albumsAtOnce) {
    this.environment = environment;
    this.mode = mode;
    this.table = table;
    this.albumsAtOnce = albumsAtOnce;
  }

  /** Imports the artist; rows that are there already stay. */
  public Fetched run(String attractionId) {
    try (ProviderCalls calls = new ProviderCalls(environment, mode)) {
      JsonNode attraction = calls.attraction(attractionId);
      put(attractionId, "ARTIST", attraction);
      int events = events(calls, attractionId);
      List<String> albums = new ArrayList<>();
      Set<String> tracks = new HashSet<>();
      int isrcs = 0;
      if (Answers.spotifyId(attraction).isPresent()) {
        String spotifyId = Answers.spotifyId(attraction).get();
        put(attractionId, "SPOTIFY", calls.artist(spotifyId));
        albums.addAll(listing(calls, spotifyId));
        tracks.addAll(albums(calls, attractionId, albums));
        isrcs = mode == SpotifyMode.EXTENDED ? isrcs(calls, attractionId, tracks) : 0;
      }
      return new Fetched(events, albums.size(), tracks.size(), isrcs, calls.count());
    }
  }

  private int events(ProviderCalls calls, String attractionId) {
    int events = 0;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
      JsonNode answer = calls.events(attractionId, page);
      pages = answer.at("/page/totalPages").asInt();
      for (JsonNode event : Answers.events(answer)) {
        JsonNode venue = event.at("/_embedded/venues/0");
        if (venue.hasNonNull("id")) {
          put(attractionId, "VENUE#" + venue.path("id").asText(), venue);
        }
        put(attractionId, "SHOW#" + event.path("id").asText(), event);
        events++;
      }
    }
    return events;
  }

  private static List<String> listing(ProviderCalls calls, String spotifyId) {
    List<String> ids = new ArrayList<>();
    JsonNode page;
    int offset = 0;
    do {
      page = calls.listing(spotifyId, GROUPS, offset);
      Answers.items(page.path("items")).forEach(album -> ids.add(album.path("id").asText()));
      offset += page.path("limit").asInt();
    } while (page.hasNonNull("next") && !page.path("items").isEmpty());
    return ids;
  }

  private Set<String> albums(ProviderCalls calls, String attractionId, List<String> ids) {
    Set<String> tracks = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(albumsAtOnce)) {
      List<CompletableFuture<List<String>>> reading =
          ids.stream()
              .map(id -> supplyAsync(() -> album(calls, attractionId, id), threads))
              .toList();
      reading.forEach(album -> tracks.addAll(album.join()));
    }
    return tracks;
  }

  private List<String> album(ProviderCalls calls, String attractionId, String id) {
    JsonNode album = calls.album(id);
    put(attractionId, "ALBUM#" + id, album);
    List<String> tracks = new ArrayList<>();
    JsonNode page = album.path("tracks");
    while (true) {
      for (JsonNode track : Answers.items(page.path("items"))) {
        String trackId = track.path("id").asText();
        put(attractionId, "TRACK#" + trackId, track);
        tracks.add(trackId);
      }
      if (!page.hasNonNull("next")) {
        return tracks;
      }
      page = calls.albumTracks(id, page.path("offset").asInt() + page.path("limit").asInt());
    }
  }

  private int isrcs(ProviderCalls calls, String attractionId, Set<String> tracks) {
    List<String> ids = List.copyOf(tracks);
    int isrcs = 0;
    for (int from = 0; from < ids.size(); from += ProviderCalls.TRACKS_A_BATCH) {
      int to = Math.min(ids.size(), from + ProviderCalls.TRACKS_A_BATCH);
      for (JsonNode track : Answers.items(calls.tracks(ids.subList(from, to)).path("tracks"))) {
        put(attractionId, "ISRC#" + track.path("id").asText(), track.path("external_ids"));
        isrcs += Answers.hasIsrc(track) ? 1 : 0;
      }
    }
    return isrcs;
  }

  private void put(String artist, String row, JsonNode content) {
    table.put(
        artist,
        row,
        Map.of("name", content.path("name").asText("-"), "content", content.toString()));
  }
}
