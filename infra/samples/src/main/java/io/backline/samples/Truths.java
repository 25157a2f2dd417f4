package io.backline.samples;

import io.backline.samples.data.Album;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Attraction;
import io.backline.samples.data.Event;
import io.backline.samples.data.Track;
import io.backline.samples.data.Venue;
import io.backline.samples.data.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the truth about a world in the types that tests see. */
public final class Truths {

  private Truths() {}

  public static List<SampleArtist> of(World world) {
    return world.artists().stream().flatMap(Truths::artist).toList();
  }

  private static Stream<SampleArtist> artist(Artist artist) {
    return artist.attraction().stream().map(attraction -> artist(artist, attraction));
  }

  private static SampleArtist artist(Artist artist, Attraction attraction) {
    List<Album> albums = artist.catalogue().albums();
    return new SampleArtist(
        artist.kind(),
        attraction.id(),
        artist.name(),
        artist.spotifyId(),
        artist.mbid(),
        artist.events().stream().map(Truths::event).toList(),
        albums.stream().filter(album -> !elsewhere(album)).map(a -> album(a, artist)).toList(),
        albums.stream().filter(Truths::elsewhere).map(a -> album(a, artist)).toList());
  }

  private static boolean elsewhere(Album album) {
    return album.group().equals("appears_on");
  }

  private static EventTruth event(Event event) {
    return new EventTruth(
        event.id(),
        event.venue().map(Venue::id),
        event.date().localDate(),
        event.status().map(status -> status.equals("canceled") ? "cancelled" : status),
        event.addOnTo());
  }

  private static AlbumTruth album(Album album, Artist artist) {
    List<TrackTruth> tracks =
        album.tracks().stream().map(track -> track(track, album, artist)).toList();
    return new AlbumTruth(album.id(), album.name(), album.group(), tracks);
  }

  private static TrackTruth track(Track track, Album album, Artist artist) {
    String by = track.recording().credits().getFirst().spotifyId();
    return new TrackTruth(
        track.id(),
        track.title(),
        track.recording().id(),
        track.recording().song(),
        track.recording().live(),
        track.recording().live() ? Optional.of(sign(track, album)) : Optional.empty(),
        track.plainIsrc(),
        !artist.spotifyId().orElseThrow().equals(by),
        track.playable());
  }

  /** A live track that does not bear its song's plain title was given one that tells. */
  private static LiveSign sign(Track track, Album album) {
    if (!track.title().equals(track.recording().song())) {
      return LiveSign.TITLE;
    }
    if (album.releaseGroup().secondaryTypes().contains("Live")) {
      return LiveSign.RELEASE_GROUP;
    }
    return album.saysLive() ? LiveSign.ALBUM_NAME : LiveSign.RECORDING;
  }
}
