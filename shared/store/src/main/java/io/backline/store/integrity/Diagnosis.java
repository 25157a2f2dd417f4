package io.backline.store.integrity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backline.model.Artist;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueFacts;
import io.backline.model.Exclusion;
import io.backline.model.ListedEvent;
import io.backline.model.Offer;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Shows;
import io.backline.model.Song;
import io.backline.model.Totals;
import io.backline.model.Venue;
import io.backline.store.Inspected;
import io.backline.store.Library;
import io.backline.store.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with all that is stored of an artist. */
final class Diagnosis {
  private final StoredArtist stored;
  private final Library library;
  private final Findings findings = new Findings();
  private final List<Show> shows;
  private final Catalogue catalogue;
  private final Tombstones tombstones;
  private final List<Venue> missingVenues;

  /**
   * Looks at everything.
   *
   * @param before what was withdrawn earlier may go
   * @param today from which day on a show is still to come
   * @param venuesTold venues that were found missing already; added to
   */
  Diagnosis(
      StoredArtist stored,
      Library library,
      Instant before,
      LocalDate today,
      Set<String> venuesTold) {
    this.stored = stored;
    this.library = library;
    CatalogueFacts facts = stored.catalogueFacts(library);
    this.shows = Shows.of(stored.id(), stored.events().values());
    this.catalogue = Catalogue.of(facts);
    this.tombstones = Tombstones.of(stored.events().values(), facts, catalogue, before);
    this.missingVenues = missingVenues();
    judgeRows();
    judgeSlug();
    judgeCounts(today);
    missingVenues.stream()
        .map(Venue::id)
        .filter(venuesTold::add)
        .forEach(id -> findings.add(Damage.MISSING_VENUE, id));
    tombstones.names().forEach(name -> findings.add(Damage.TOMBSTONE, name));
    deadReadings().keySet().stream()
        .map(kind -> stored.id() + " " + kind)
        .forEach(name -> findings.add(Damage.DEAD_READING, name));
  }

  Findings findings() {
    return findings;
  }

  Tombstones tombstones() {
    return tombstones;
  }

  /** Described by the events that name them. */
  List<Venue> venuesToStore() {
    return missingVenues;
  }

  private void judgeRows() {
    Stream.of(stored.facts(), stored.catalogue(), Stream.<Stock<?>>of(stored.shows()))
        .flatMap(Function.identity())
        .forEach(stock -> stock.judge(findings));
    Comparison.of(stored.shows(), shows, Show::id, Diagnosis::events).judge(Set.of(), findings);
    Comparison.of(stored.exclusions(), catalogue.exclusions(), Exclusion::id, Diagnosis::tracks)
        .judge(Set.of(), findings);
    judgeRecordings();
    judgeSongs();
  }

  private static Stream<String> events(Show show) {
    return Stream.concat(Stream.of(show.tmEventId()), show.offers().stream().map(Offer::tmEventId));
  }

  private static Stream<String> tracks(Exclusion exclusion) {
    return Stream.of(exclusion.spotifyId(), exclusion.isrc()).filter(Objects::nonNull);
  }

  private static Stream<String> tracks(Recording recording) {
    return Stream.of(recording.spotifyId(), recording.isrc()).filter(Objects::nonNull);
  }

  private void judgeRecordings() {
    Set<String> known = new HashSet<>();
    for (Inspected<Recording> row : stored.recordings().byId().values()) {
      if (stored.recordings().isWell(row) && !stored.songs().has(row.value().songId())) {
        known.add(row.id());
        findings.add(Damage.RECORDING_WITHOUT_SONG, row.row().id());
      }
    }
    // A song tells of those that it lacks.
    stored.songs().values().forEach(song -> known.addAll(lacking(song)));
    Comparison.of(stored.recordings(), catalogue.recordings(), Recording::id, Diagnosis::tracks)
        .judge(known, findings);
  }

  private List<String> lacking(Song song) {
    return song.recordings().stream().filter(id -> !stored.recordings().has(id)).toList();
  }

  private void judgeSongs() {
    Set<String> known = new HashSet<>();
    for (Inspected<Song> row : stored.songs().byId().values()) {
      if (stored.songs().isWell(row) && !lacking(row.value()).isEmpty()) {
        known.add(row.id());
        findings.add(Damage.SONG_WITHOUT_RECORDING, row.row().id());
      }
    }
    // A recording tells of the song that it lacks.
    stored.recordings().values().stream()
        .map(Recording::songId)
        .filter(id -> !stored.songs().has(id))
        .forEach(known::add);
    Comparison.of(stored.songs(), catalogue.songs(), Song::id, song -> song.recordings().stream())
        .judge(known, findings);
  }

  private void judgeSlug() {
    boolean leadsHere =
        library.artists().leadsTo(stored.artist().slug()).filter(stored.id()::equals).isPresent();
    if (!leadsHere) {
      findings.add(Damage.ARTIST_WITHOUT_SLUG, stored.id());
    }
  }

  /** Against what is to be stored: what else is wrong is told of by itself. */
  private void judgeCounts(LocalDate today) {
    Artist artist = stored.artist();
    Totals right = Library.totals(shows, catalogue, countedOn(artist.nextShowDate(), today));
    judge("showCount", artist.showCount(), right.shows());
    judge("venueCount", artist.venueCount(), right.venues());
    judge("songCount", artist.songCount(), right.songs());
    judge("recordingCount", artist.recordingCount(), right.recordings());
    judge("upcomingShowCount", artist.upcomingShowCount(), right.upcomingShows());
    judge("nextShowDate", artist.nextShowDate(), right.nextShow());
    judge("popularity", artist.popularity(), right.popularity());
  }

  /**
   * A day on which this was the next show, if it ever was: that it has passed since is no damage.
   */
  private static LocalDate countedOn(LocalDate nextShow, LocalDate today) {
    return nextShow == null || nextShow.isAfter(today) ? today : nextShow;
  }

  private void judge(String name, Object count, Object right) {
    if (!Objects.equals(count, right)) {
      findings.add(
          Damage.WRONG_COUNT, "%s %s %s, not %s".formatted(stored.id(), name, right, count));
    }
  }

  private List<Venue> missingVenues() {
    Set<String> needed =
        shows.stream().map(Show::venueId).filter(Objects::nonNull).collect(toSet());
    Set<String> there = library.venues().findAll(needed).keySet();
    Map<String, Venue> described =
        stored.events().values().stream()
            .map(ListedEvent::venue)
            .filter(Objects::nonNull)
            .collect(toMap(Venue::id, Function.identity(), Venue::mergedWith));
    return needed.stream().filter(id -> !there.contains(id)).map(described::get).toList();
  }

  /** Another id at the provider ends a reading: nothing will look at it again. */
  Map<Reading.Kind, Reading> deadReadings() {
    return stored.readings().entrySet().stream()
        .filter(reading -> !reading.getValue().of().equals(whose(reading.getKey())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String whose(Reading.Kind kind) {
    return switch (kind) {
      case ALBUM_LISTING, ALBUMS, ISRCS -> stored.artist().spotifyId();
      case RELEASE_GROUPS, RECORDINGS, SETLISTS -> stored.artist().mbid();
    };
  }

  /** The shows that are to be stored once what may go is gone, by id. */
  Map<String, Show> showsToStore() {
    List<ListedEvent> left =
        stored.events().values().stream()
            .filter(event -> !tombstones.events().contains(event.tmEventId()))
            .toList();
    return Shows.of(stored.id(), left).stream().collect(toMap(Show::id, Function.identity()));
  }
}
