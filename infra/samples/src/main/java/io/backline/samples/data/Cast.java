package io.backline.samples.data;

import io.backline.samples.SampleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    List<Event> events = profile.attractionId().map(id -> events(profile, id)).orElse(List.of());
    Catalogue catalogue = catalogue(profile, ids);
    return new Artist(
        profile.kind(),
        profile.name(),
        profile.genre(),
        profile.attractionId().map(id -> attraction(profile, ids, id, events.size())),
        ids.spotify(),
        ids.mbid(),
        profile.disambiguation(),
        profile.isOnItsMusicBrainzPage()
            ? ids.spotify().map(id -> List.of(SPOTIFY + "artist/" + id)).orElse(List.of())
            : List.of(),
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

  private Attraction attraction(Profile profile, Ids ids, String id, int events) {
    boolean plain = profile.kind() == SampleKind.SPARSE || profile.kind() == SampleKind.BARE;
    Optional<String> genre = plain ? Optional.empty() : Optional.of(profile.genre());
    return new Attraction(id, profile.name(), genre, links(profile, ids), events);
  }

  private Links links(Profile profile, Ids ids) {
    return switch (profile.kind()) {
      case BUSY -> linked(ids, "intl-de/artist/", "?autoplay=true");
      case SPARSE -> linked(ids, "artist/", "?autoplay=true");
      case PROLIFIC, RESIDENCY, MARKUP -> linked(ids, "artist/", "");
      case MUSICBRAINZ_ONLY, PAGELESS -> new Links(List.of(), ids.mbid());
      case MISLINKED -> new Links(urls(namesakeIds(profile), "artist/", ""), ids.mbid());
      case TWO_LINKS ->
          new Links(
              Stream.concat(
                      urls(namesakeIds(profile), "artist/", "").stream(),
                      urls(ids, "artist/", "?autoplay=true").stream())
                  .toList(),
              ids.mbid());
      case MISNUMBERED -> new Links(urls(ids, "artist/", ""), namesakeIds(profile).mbid());
      case UNLINKED, TRIBUTE, BARE, FINDABLE, TWIN, TEAM, BOX_OFFICE -> Links.NONE;
    };
  }

  private static Links linked(Ids ids, String path, String query) {
    return new Links(urls(ids, path, query), ids.mbid());
  }

  private static List<String> urls(Ids ids, String path, String query) {
    return ids.spotify().map(id -> SPOTIFY + path + id + query).stream().toList();
  }

  private Ids namesakeIds(Profile profile) {
    return Profile.ALL.stream()
        .filter(other -> other.kind() == profile.kind() && other.namesake())
        .map(this::ids)
        .findFirst()
        .orElseThrow();
  }

  private List<Event> events(Profile profile, String attractionId) {
    Dice dice = new Dice(seed, profile.dice() + " events");
    if (profile.kind() == SampleKind.BOX_OFFICE) {
      return new BoxOffice(dice, attractionId, profile.name(), today, stage.venues()).make();
    }
    return new Tour(dice, profile.events(), attractionId, profile.name(), today, stage).make();
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
      case SPARSE,
          MUSICBRAINZ_ONLY,
          UNLINKED,
          TRIBUTE,
          MARKUP,
          MISLINKED,
          BARE,
          TWO_LINKS,
          MISNUMBERED,
          FINDABLE,
          TWIN,
          PAGELESS,
          TEAM,
          BOX_OFFICE ->
          Small.make(music, words, today, 1);
    }
    return new Catalogue(music.albums(), profile.kind() == SampleKind.BUSY);
  }

  private void busy(Discography music, Words words) {
    List<Recording> studio =
        new BusyStudio(music, words, today, venue()).make().stream().flatMap(List::stream).toList();
    List<Recording> live = new BusyLive(music, words, today, venue()).make(studio);
    new BusyExtras(music, words, today).make(studio, live);
  }

  private Venue venue() {
    return stage.venues().getFirst();
  }

  private List<Setlist> history(Profile profile, Ids ids, Catalogue catalogue) {
    Dice dice = new Dice(seed, profile.dice() + " history");
    Credit artist = new Credit(ids.spotify().orElseThrow(), profile.name());
    return History.make(dice, Habit.of(profile.kind()), artist, catalogue, today, stage.venues());
  }
}
