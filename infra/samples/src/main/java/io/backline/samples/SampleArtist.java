package io.backline.samples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sample attraction with the truth about it, for tests to compare sets with.
 *
 * @param spotifyId the right one, whether or not the attraction links to it
 * @param mbid the right one, whether or not the attraction links to it
 * @param albums the artist's own albums, singles and compilations
 * @param appearsOn other people's releases with a track of the artist
 */
public record SampleArtist(
    SampleKind kind,
    String tmAttractionId,
    String name,
    Optional<String> spotifyId,
    Optional<String> mbid,
    List<EventTruth> events,
    List<AlbumTruth> albums,
    List<AlbumTruth> appearsOn) {

  public SampleArtist {
    requireNonNull(kind, "kind is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(name, "name is null");
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(mbid, "mbid is null");
    events = List.copyOf(events);
    albums = List.copyOf(albums);
    appearsOn = List.copyOf(appearsOn);
  }

  public Set<String> eventIds() {
    return events.stream().map(EventTruth::id).collect(toUnmodifiableSet());
  }

  /** The events without the add-ons: what a fan calls a show. */
  public Set<String> showIds() {
    return events.stream()
        .filter(event -> event.addOnTo().isEmpty())
        .map(EventTruth::id)
        .collect(toUnmodifiableSet());
  }

  public Set<String> venueIds() {
    return events.stream().flatMap(event -> event.venueId().stream()).collect(toUnmodifiableSet());
  }

  /** Every track on the artist's own releases. */
  public Stream<TrackTruth> tracks() {
    return albums.stream().flatMap(album -> album.tracks().stream());
  }

  public Set<String> trackIds() {
    return tracks().map(TrackTruth::id).collect(toUnmodifiableSet());
  }

  /** The recordings a fan expects: by the artist, and not live. */
  public Set<String> studioRecordings() {
    return tracks()
        .filter(TrackTruth::studio)
        .map(TrackTruth::recording)
        .collect(toUnmodifiableSet());
  }

  /**
   * Ids of the live tracks that nothing but MusicBrainz' notes on recordings gives away.
   *
   * @param isrcs whether their ISRCs are known, by which one release gives away another
   */
  public Set<String> hidden(boolean isrcs) {
    Map<String, List<TrackTruth>> byRecording = tracks().collect(groupingBy(TrackTruth::recording));
    return tracks()
        .filter(SampleArtist::hidden)
        .filter(
            track ->
                !isrcs
                    || byRecording.get(track.recording()).stream().allMatch(SampleArtist::hidden))
        .map(TrackTruth::id)
        .collect(toUnmodifiableSet());
  }

  private static boolean hidden(TrackTruth track) {
    return track.sign().equals(Optional.of(LiveSign.RECORDING));
  }

  /** The songs with at least one studio recording, each once. */
  public Set<String> studioSongs() {
    return tracks().filter(TrackTruth::studio).map(TrackTruth::song).collect(toUnmodifiableSet());
  }
}
