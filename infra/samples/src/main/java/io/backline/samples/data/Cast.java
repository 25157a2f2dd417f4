package io.backline.samples.data;

import io.backline.samples.SampleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns profiles into artists with their events, music and history. */
final class Cast {
  private static final String SPOTIFY = "https://open.spotify.com/";

  private final long seed;
  private final LocalDate today;
  private final Tour.Stage stage;

  Cast(long seed, LocalDate today, Tour.Stage stage) {
    this.seed = seed;
    this.today = today;
    this.stage = stage;
  }

  Artist make(Profile profile) {
    Ids ids = ids(profile);
    Optional<Attraction> attraction =
        profile.attractionId().map(id -> attraction(profile, ids, id));
    List<Event> events = attraction.map(headliner -> events(profile, headliner)).orElse(List.of());
    Catalogue catalogue = catalogue(profile, ids);
    return new Artist(
        profile.kind(),
        profile.name(),
        profile.genre(),
        attraction.map(known -> counted(known, events.size())),
        ids.spotify(),
        ids.mbid(),
        profile.disambiguation(),
        ids.spotify().map(id -> List.of(SPOTIFY + "artist/" + id)).orElse(List.of()),
        events,
        catalogue,
        ids.mbid().map(mbid -> history(profile, ids, catalogue)).orElse(List.of()));
  }

  private record Ids(Optional<String> spotify, Optional<String> mbid) {}

  private Ids ids(Profile profile) {
    Dice dice = new Dice(seed, profile.dice() + " ids");
    String spotify = dice.base62(22);
    String mbid = dice.uuid();
    return new Ids(
        profile.onSpotify() ? Optional.of(spotify) : Optional.empty(),
        profile.onMusicBrainz() ? Optional.of(mbid) : Optional.empty());
  }

  private Attraction attraction(Profile profile, Ids ids, String id) {
    Optional<String> genre = Optional.of(profile.genre());
    return new Attraction(
        id,
        profile.name(),
        profile.kind() == SampleKind.SPARSE || profile.kind() == SampleKind.BARE
            ? Optional.empty()
            : genre,
        links(profile, ids),
        0);
  }

  private static Attraction counted(Attraction attraction, int events) {
    return new Attraction(
        attraction.id(), attraction.name(), attraction.genre(), attraction.links(), events);
  }

  private Links links(Profile profile, Ids ids) {
    return switch (profile.kind()) {
      case BUSY -> linked(ids, "intl-de/artist/", "?autoplay=true");
      case SPARSE -> linked(ids, "artist/", "?autoplay=true");
      case PROLIFIC, RESIDENCY, MARKUP -> linked(ids, "artist/", "");
      case MUSICBRAINZ_ONLY -> new Links(Optional.empty(), ids.mbid());
      case MISLINKED ->
          new Links(linked(namesakeIds(profile), "artist/", "").spotifyUrl(), ids.mbid());
      case UNLINKED, TRIBUTE, BARE -> Links.NONE;
    };
  }

  private static Links linked(Ids ids, String path, String query) {
    return new Links(ids.spotify().map(id -> SPOTIFY + path + id + query), ids.mbid());
  }

  private Ids namesakeIds(Profile profile) {
    return Profile.ALL.stream()
        .filter(other -> other.kind() == profile.kind() && other.namesake())
        .map(this::ids)
        .findFirst()
        .orElseThrow();
  }

  private List<Event> events(Profile profile, Attraction headliner) {
    Dice dice = new Dice(seed, profile.dice() + " events");
    return Tour.make(dice, profile.events(), headliner, today, stage);
  }

  private Catalogue catalogue(Profile profile, Ids ids) {
    if (ids.spotify().isEmpty()) {
      return Catalogue.EMPTY;
    }
    Dice dice = new Dice(seed, profile.dice() + " music");
    Discography music = new Discography(dice, new Credit(ids.spotify().get(), profile.name()));
    Words words = new Words(dice);
    switch (profile.kind()) {
      case BUSY -> busy(music, words);
      case PROLIFIC -> new Prolific(dice, music, words, today, venue()).make();
      case RESIDENCY -> Small.make(music, words, today, 4);
      case SPARSE, MUSICBRAINZ_ONLY, UNLINKED, TRIBUTE, MARKUP, MISLINKED, BARE ->
          Small.make(music, words, today, 1);
    }
    return new Catalogue(music.albums(), profile.kind() == SampleKind.BUSY);
  }

  private void busy(Discography music, Words words) {
    List<Recording> studio =
        new BusyStudio(music, words, today).make().stream().flatMap(List::stream).toList();
    List<Recording> live = new BusyLive(music, words, today, venue()).make(studio);
    new BusyExtras(music, words, today).make(studio, live);
  }

  private Venue venue() {
    return stage.venues().getFirst();
  }

  private List<Setlist> history(Profile profile, Ids ids, Catalogue catalogue) {
    Dice dice = new Dice(seed, profile.dice() + " history");
    Credit artist = new Credit(ids.spotify().orElseThrow(), profile.name());
    return History.make(dice, artist, catalogue, today, stage.venues());
  }
}
