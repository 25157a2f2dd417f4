package io.backline.api;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.store.SetlistSession;
import io.backline.testkit.ShowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** An artist whose shows, songs and concerts a test writes as imports would. */
record Nights(TestApi api, Job job) {
  static final Venue VENUE =
      new Venue(
          Ids.venue("KovNights"),
          "KovNights",
          "The Saltworks",
          "Ravensmouth",
          null,
          "US",
          43.66,
          -70.25,
          "Etc/UTC");

  static Nights of(TestApi api) {
    api.library().venues().write(List.of(VENUE));
    return new Nights(api, api.begin("K8nights" + UUID.randomUUID()));
  }

  String artistId() {
    return job.artistId();
  }

  LocalDate today() {
    return LocalDate.ofInstant(api.clock().instant(), ZoneOffset.UTC);
  }

  Show show(LocalDate day) {
    return show(day, ShowStatus.ONSALE, null);
  }

  Show show(LocalDate day, ShowStatus status, Instant withdrawnAt) {
    String event = "Tm" + UUID.randomUUID();
    Show show =
        ShowBuilder.of(artistId(), event)
            .named("A night")
            .on(day)
            .inZone("Etc/UTC")
            .as(status)
            .soldAt("https://tickets.example.com/event/" + event)
            .in(VENUE.id())
            .withdrawnAt(withdrawnAt)
            .build();
    api.library().shows().write(artistId(), 1, new HashMap<>(), List.of(show));
    awaitFound(show.id());
    return show;
  }

  /** The index that leads to shows follows its table within a moment. */
  void awaitFound(String showId) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (api.library().showIndex().artistOf(showId).isEmpty() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
  }

  Song song(String title) {
    String id = UUID.randomUUID().toString();
    Song song =
        new Song(
            id,
            title,
            title,
            null,
            "sp" + id,
            "Harbour Lights",
            "2021-05-14",
            50,
            214_000,
            false,
            List.of(id),
            null);
    api.library().songs().write(artistId(), 1, new HashMap<>(), List.of(song));
    return song;
  }

  static PlayedSong played(String title) {
    return new PlayedSong(title, null, null, null, null, false, List.of());
  }

  /** A concert in the hall of all shows, as setlist.fm would tell. */
  static Concert concert(LocalDate day, PlayedSong... songs) {
    String id = UUID.randomUUID().toString();
    return new Concert(
        Ids.concert("artist", id),
        id,
        "mbid",
        Ids.concert("artist", id),
        day,
        "Low Tide Tour",
        new ConcertVenue("63b1f2aa", VENUE.name(), VENUE.city(), null, "US", 43.66, -70.25),
        List.of(songs),
        "https://www.setlist.fm/setlist/" + id + ".html");
  }

  void tell(Concert... concerts) {
    SetlistSession session = api.library().setlists().open(artistId(), 1);
    session.add(List.of(concerts));
    session.conclude(today());
    List.of(concerts).forEach(one -> awaitFound(stored(one).showId()));
  }

  Concert stored(Concert told) {
    return api.library().concerts().find(artistId(), told.id()).orElseThrow();
  }

  static String vote(String showId, String songId, String voter) {
    return "{\"type\": \"vote\", \"showId\": \"%s\", \"songId\": \"%s\", \"voter\": \"%s\"}"
        .formatted(showId, songId, voter);
  }

  Call voting(String body) {
    return Call.post("/api/artists/" + artistId() + "/activity", body);
  }
}
