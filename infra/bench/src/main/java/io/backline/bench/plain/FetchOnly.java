package io.backline.bench.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SpotifyMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The limit: fetches what an import needs and does nothing with it, so many calls in flight at a
 * time, what most waits for first.
 */
public final class FetchOnly {
  private static final List<String> GROUPS = List.of("album", "single", "compilation");

  private final Map<String, String> environment;
  private final SpotifyMode mode;
  private final int inFlight;

  public FetchOnly(Map<String, String> environment, SpotifyMode mode, int inFlight) {
    this.environment = environment;
    this.mode = mode;
    this.inFlight = inFlight;
  }

  /** Fetches everything of the artist. */
  public Fetched run(String attractionId) {
    try (ProviderCalls calls = new ProviderCalls(environment, mode);
        Flight<Urgency> flight = new Flight<>(inFlight)) {
      Run run = new Run(calls, flight, attractionId);
      flight.submit(Urgency.ATTRACTION, run::attraction);
      flight.submit(Urgency.EVENTS, () -> run.events(0));
      flight.await();
      return run.fetched();
    }
  }

  /** How much waits for a call, most first. */
  private enum Urgency {
    ATTRACTION,
    LISTING,
    ALBUMS,
    TRACKS,
    GROUPS,
    EVENTS
  }

  /** One artist; calls are made by many threads, and what they bring is put together by one. */
  private final class Run {
    private final ProviderCalls calls;
    private final Flight<Urgency> flight;
    private final String attractionId;
    private final Set<String> events = new HashSet<>();
    private final Set<String> albums = new HashSet<>();
    private final Set<String> tracks = new HashSet<>();
    private final List<String> albumsToRead = new ArrayList<>();
    private final List<String> tracksToRead = new ArrayList<>();
    private int listingPages;
    private int albumCalls;
    private int isrcs;

    Run(ProviderCalls calls, Flight<Urgency> flight, String attractionId) {
      this.calls = calls;
      this.flight = flight;
      this.attractionId = attractionId;
    }

    synchronized Fetched fetched() {
      return new Fetched(events.size(), albums.size(), tracks.size(), isrcs, calls.count());
    }

    void attraction() {
      JsonNode attraction = calls.attraction(attractionId);
      synchronized (this) {
        Answers.spotifyId(attraction)
            .ifPresent(id -> GROUPS.forEach(group -> submitListing(id, group, 0)));
      }
      Answers.mbid(attraction)
          .ifPresent(id -> flight.submit(Urgency.GROUPS, () -> releaseGroups(id, 0)));
    }

    void events(int page) {
      JsonNode answer = calls.events(attractionId, page);
      synchronized (this) {
        Answers.items(Answers.events(answer)).forEach(event -> events.add(id(event)));
      }
      int pages = page == 0 ? answer.at("/page/totalPages").asInt() : 0;
      for (int next = 1; next < pages; next++) {
        int number = next;
        flight.submit(Urgency.EVENTS, () -> events(number));
      }
    }

    private void releaseGroups(String mbid, int offset) {
      JsonNode page = calls.releaseGroups(mbid, offset);
      int total = offset == 0 ? page.path("release-group-count").asInt() : 0;
      for (int next = ProviderCalls.GROUPS_A_PAGE;
          next < total;
          next += ProviderCalls.GROUPS_A_PAGE) {
        int from = next;
        flight.submit(Urgency.GROUPS, () -> releaseGroups(mbid, from));
      }
    }

    private void submitListing(String spotifyId, String group, int offset) {
      listingPages++;
      flight.submit(Urgency.LISTING, () -> listing(spotifyId, group, offset));
    }

    private void listing(String spotifyId, String group, int offset) {
      JsonNode page = calls.listing(spotifyId, group, offset);
      synchronized (this) {
        Answers.items(page.path("items")).stream()
            .map(Run::id)
            .filter(albums::add)
            .forEach(albumsToRead::add);
        int total = offset == 0 ? page.path("total").asInt() : 0;
        for (int next = mode.albumsMax(); next < total; next += mode.albumsMax()) {
          submitListing(spotifyId, group, next);
        }
        listingPages--;
        submitAlbums();
      }
    }

    /** Full batches, and what is left over when no listing is under way. */
    private void submitAlbums() {
      int batch = mode == SpotifyMode.EXTENDED ? ProviderCalls.ALBUMS_A_BATCH : 1;
      while (albumsToRead.size() >= batch || (listingPages == 0 && !albumsToRead.isEmpty())) {
        List<String> ids = taken(albumsToRead, batch);
        albumCalls++;
        flight.submit(Urgency.ALBUMS, () -> albums(ids));
      }
      submitTracks();
    }

    private void albums(List<String> ids) {
      List<JsonNode> read =
          mode == SpotifyMode.EXTENDED
              ? Answers.items(calls.albums(ids).path("albums"))
              : List.of(calls.album(ids.getFirst()));
      synchronized (this) {
        read.forEach(this::addAlbum);
        albumCalls--;
        submitTracks();
      }
    }

    private void addAlbum(JsonNode album) {
      JsonNode page = album.path("tracks");
      addTracks(page);
      int total = page.path("total").asInt();
      for (int next = page.path("limit").asInt();
          next < total;
          next += ProviderCalls.TRACKS_A_BATCH) {
        int offset = next;
        albumCalls++;
        flight.submit(Urgency.ALBUMS, () -> albumTracks(id(album), offset));
      }
    }

    private void albumTracks(String albumId, int offset) {
      JsonNode page = calls.albumTracks(albumId, offset);
      synchronized (this) {
        addTracks(page);
        albumCalls--;
        submitTracks();
      }
    }

    private void addTracks(JsonNode page) {
      Answers.items(page.path("items")).stream()
          .map(Run::id)
          .filter(tracks::add)
          .forEach(tracksToRead::add);
    }

    private void submitTracks() {
      if (mode == SpotifyMode.DEVELOPMENT) {
        return;
      }
      boolean last = listingPages == 0 && albumsToRead.isEmpty() && albumCalls == 0;
      while (tracksToRead.size() >= ProviderCalls.TRACKS_A_BATCH
          || (last && !tracksToRead.isEmpty())) {
        List<String> ids = taken(tracksToRead, ProviderCalls.TRACKS_A_BATCH);
        flight.submit(Urgency.TRACKS, () -> tracks(ids));
      }
    }

    private void tracks(List<String> ids) {
      List<JsonNode> read = Answers.items(calls.tracks(ids).path("tracks"));
      synchronized (this) {
        isrcs += (int) read.stream().filter(Answers::hasIsrc).count();
      }
    }

    private static List<String> taken(List<String> from, int most) {
      List<String> head = from.subList(0, Math.min(most, from.size()));
      List<String> taken = List.copyOf(head);
      head.clear();
      return taken;
    }

    private static String id(JsonNode node) {
      return node.path("id").asText();
    }
  }
}
