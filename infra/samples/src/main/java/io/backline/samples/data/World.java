package io.backline.samples.data;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.backline.samples.SampleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything the providers know, made from a seed and a day, and found by id. */
public final class World {
  private static final int VENUES = 120;
  private static final int GUESTS = 14;

  private final List<Artist> artists;
  private final List<Attraction> attractions;
  private final Map<String, Attraction> attractionsById;
  private final Map<String, List<Event>> eventsByAttraction = new HashMap<>();
  private final Map<String, Artist> bySpotifyId;
  private final Map<String, Artist> byMbid;
  private final Map<String, Album> albums = new HashMap<>();
  private final Map<String, AlbumTrack> tracks = new HashMap<>();
  private final Isrcs isrcs;

  /** A track with the release it is on. */
  public record AlbumTrack(Album album, Track track) {}

  private World(List<Artist> artists, List<Attraction> guests) {
    this.artists = artists;
    attractions = new ArrayList<>(artists.stream().flatMap(a -> a.attraction().stream()).toList());
    attractions.addAll(guests);
    attractionsById = attractions.stream().collect(toMap(Attraction::id, identity()));
    bySpotifyId = index(artists, Artist::spotifyId);
    byMbid = index(artists, Artist::mbid);
    isrcs = new Isrcs(artists);
    artists.forEach(this::index);
  }

  /** The same seed and day make the same world. */
  public static World make(long seed, LocalDate today) {
    return make(seed, today, Map.of());
  }

  /** The same world with so many more artists of each kind. */
  public static World make(long seed, LocalDate today, Map<SampleKind, Integer> extraArtists) {
    Dice dice = new Dice(seed, "stage");
    Words words = new Words(dice);
    Tour.Stage stage = new Tour.Stage(venues(dice, words), guests(dice, words));
    Cast cast = new Cast(seed, today, stage);
    Stream<Profile> profiles =
        Stream.concat(Profile.ALL.stream(), Profile.extras(extraArtists).stream());
    return new World(profiles.map(cast::make).toList(), stage.guests());
  }

  private static List<Venue> venues(Dice dice, Words words) {
    List<Venue> venues = new ArrayList<>();
    for (int i = 0; i < VENUES; i++) {
      City city = City.ALL.get(i % City.ALL.size());
      String text = dice.percent(10) ? " " + city.name() + "  " : city.name();
      venues.add(
          new Venue(
              "KovZ" + dice.base62(10), dice.hex(8), words.hall(), city, text, !dice.percent(5)));
    }
    return List.copyOf(venues);
  }

  private static List<Attraction> guests(Dice dice, Words words) {
    List<Attraction> guests = new ArrayList<>();
    for (int i = 0; i < GUESTS; i++) {
      String name = i == 0 ? words.title() + " Bookings" : "The " + words.title();
      guests.add(new Attraction("K8vZ918" + dice.base62(5), name, Optional.empty(), Links.NONE, 0));
    }
    return List.copyOf(guests);
  }

  private static Map<String, Artist> index(
      List<Artist> artists, Function<Artist, Optional<String>> id) {
    return artists.stream()
        .filter(artist -> id.apply(artist).isPresent())
        .collect(toMap(artist -> id.apply(artist).orElseThrow(), identity()));
  }

  private void index(Artist artist) {
    for (Event event : artist.events()) {
      for (String id : event.attractionIds()) {
        eventsByAttraction.computeIfAbsent(id, key -> new ArrayList<>()).add(event);
      }
    }
    for (Album album : artist.catalogue().albums()) {
      albums.put(album.id(), album);
      album.tracks().forEach(track -> tracks.put(track.id(), new AlbumTrack(album, track)));
    }
  }

  /** Everyone with music, namesakes included. */
  public List<Artist> artists() {
    return artists;
  }

  public List<Attraction> attractions() {
    return List.copyOf(attractions);
  }

  public Optional<Attraction> attraction(String id) {
    return Optional.ofNullable(attractionsById.get(id));
  }

  public List<Event> events(String attractionId) {
    return eventsByAttraction.getOrDefault(attractionId, List.of());
  }

  public Optional<Artist> bySpotifyId(String id) {
    return Optional.ofNullable(bySpotifyId.get(id));
  }

  public Optional<Artist> byMbid(String mbid) {
    return Optional.ofNullable(byMbid.get(mbid));
  }

  public Optional<Album> album(String id) {
    return Optional.ofNullable(albums.get(id));
  }

  public Optional<AlbumTrack> track(String id) {
    return Optional.ofNullable(tracks.get(id));
  }

  public List<AlbumTrack> tracksOf(Artist artist) {
    return artist.catalogue().tracks().map(track -> tracks.get(track.id())).toList();
  }

  /** The release groups that MusicBrainz has for an artist. */
  public List<ReleaseGroup> releaseGroups(Artist artist) {
    return artist.catalogue().albums().stream()
        .filter(album -> !album.group().equals("appears_on"))
        .map(Album::releaseGroup)
        .distinct()
        .toList();
  }

  /** The recordings that MusicBrainz has for an artist. */
  public List<Recording> knownRecordings(Artist artist) {
    return artist.catalogue().recordingsOf(artist.spotifyId().orElseThrow()).stream()
        .filter(recording -> !recording.gaps().contains(Gap.RECORDING))
        .toList();
  }

  /** The ISRCs that MusicBrainz has for a recording. */
  public List<String> isrcs(Recording recording) {
    return isrcs.of(recording);
  }

  /** The recordings that MusicBrainz has for an ISRC. */
  public List<Recording> recordings(String isrc) {
    return isrcs.named(isrc);
  }
}
