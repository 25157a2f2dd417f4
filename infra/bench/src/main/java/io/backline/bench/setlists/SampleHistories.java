package io.backline.bench.setlists;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.SongPart;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Recording;
import io.backline.samples.data.Setlist;
import io.backline.samples.data.Venue;
import io.backline.samples.data.World;
import io.backline.samples.data.World.AlbumTrack;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sample artists have played, with the catalogue as an import finds it. */
public final class SampleHistories {
  private SampleHistories() {}

  /** Of each artist that setlist.fm knows, by the name of its kind. */
  public static List<PlayedHistory> of(long seed, LocalDate today) {
    World world = World.make(seed, today);
    return world.artists().stream()
        .filter(artist -> artist.attraction().isPresent() && !artist.setlists().isEmpty())
        .map(artist -> history(world, artist))
        .toList();
  }

  private static PlayedHistory history(World world, Artist artist) {
    List<Song> songs =
        world.tracksOf(artist).stream()
            .filter(one -> isStudio(one.track().recording(), artist))
            .collect(groupingBy(one -> one.track().recording().song(), TreeMap::new, toList()))
            .entrySet()
            .stream()
            .map(entry -> song(entry.getKey(), entry.getValue()))
            .toList();
    Set<String> titles = songs.stream().map(Song::title).collect(Collectors.toSet());
    List<Concert> concerts =
        artist.setlists().stream().map(setlist -> concert(setlist, titles)).toList();
    return new PlayedHistory(artist.kind().name(), concerts, songs);
  }

  private static boolean isStudio(Recording recording, Artist artist) {
    String by = recording.credits().getFirst().spotifyId();
    return !recording.live() && artist.spotifyId().filter(by::equals).isPresent();
  }

  private static Song song(String title, List<AlbumTrack> tracks) {
    LocalDate released =
        tracks.stream().map(one -> one.album().released()).min(naturalOrder()).orElseThrow();
    int popularity = tracks.stream().mapToInt(one -> one.track().popularity()).max().orElseThrow();
    return new Song(
        title,
        title,
        title,
        null,
        null,
        null,
        released.toString(),
        popularity,
        0,
        false,
        List.of(),
        null);
  }

  private static Concert concert(Setlist setlist, Set<String> titles) {
    Venue venue = setlist.venue();
    return new Concert(
        setlist.id(),
        setlist.id(),
        null,
        setlist.id(),
        setlist.date(),
        setlist.tour().orElse(null),
        new ConcertVenue(
            venue.setlistId(),
            venue.name(),
            venue.city().name(),
            null,
            venue.city().countryCode(),
            null,
            null),
        setlist.parts().stream()
            .flatMap(part -> part.songs().stream().map(song -> line(part, song, titles)))
            .toList(),
        null);
  }

  private static PlayedSong line(Setlist.Part part, Setlist.Played song, Set<String> titles) {
    List<SongPart> parts =
        Stream.of(song.name().split(" / ", -1))
            .filter(title -> !title.isEmpty())
            .map(title -> new SongPart(title, titles.contains(title) ? title : null))
            .toList();
    return new PlayedSong(
        song.name(),
        part.encore().orElse(null),
        song.coverOf().orElse(null),
        null,
        null,
        song.tape(),
        parts);
  }
}
