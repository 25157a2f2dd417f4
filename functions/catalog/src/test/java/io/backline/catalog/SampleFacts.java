package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.CatalogueFacts;
import io.backline.model.Isrc;
import io.backline.model.KnownRecording;
import io.backline.model.MusicBrainzPage;
import io.backline.model.ReleaseGroup;
import io.backline.model.Track;
import io.backline.samples.SampleArtist;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Credit;
import io.backline.samples.data.Gap;
import io.backline.samples.data.Recording;
import io.backline.samples.data.World;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts about a sample artist as an import would have gathered them, without asking anybody.
 *
 * @param extended whether Spotify tells how popular a track is
 * @param isrcs of which tracks Spotify told the ISRC
 * @param recordings whether MusicBrainz was asked for recordings, beside the release groups
 */
record SampleFacts(
    World world,
    SampleArtist truth,
    boolean extended,
    Predicate<String> isrcs,
    boolean recordings) {

  CatalogueFacts facts() {
    Artist artist = world.bySpotifyId(truth.spotifyId().orElseThrow()).orElseThrow();
    String mbid = artist.mbid().orElseThrow();
    List<MusicBrainzPage> pages =
        List.of(
            new MusicBrainzPage(
                "release-groups-000000",
                mbid,
                world.releaseGroups(artist).stream().map(SampleFacts::group).toList(),
                List.of()),
            new MusicBrainzPage(
                "recordings-000000",
                mbid,
                List.of(),
                recordings
                    ? world.knownRecordings(artist).stream().map(this::known).toList()
                    : List.of()));
    return new CatalogueFacts(
        truth.tmAttractionId(),
        artist.spotifyId().orElseThrow(),
        mbid,
        artist.catalogue().albums().stream()
            .filter(album -> !album.group().equals("appears_on"))
            .map(this::album)
            .toList(),
        pages,
        List.of(),
        Set.of());
  }

  private Album album(io.backline.samples.data.Album album) {
    return new Album(
        album.id(),
        truth.spotifyId().orElseThrow(),
        album.name(),
        album.type(),
        album.released().toString(),
        album.tracks().stream().map(this::track).toList(),
        null);
  }

  private Track track(io.backline.samples.data.Track track) {
    return new Track(
        track.id(),
        track.title(),
        track.recording().durationMs(),
        isrcs.test(track.id()) ? track.isrc().flatMap(Isrc::normalise).orElse(null) : null,
        track.disc(),
        track.number(),
        extended ? track.popularity() : null,
        track.recording().credits().stream().map(Credit::spotifyId).toList(),
        null,
        null);
  }

  private static ReleaseGroup group(io.backline.samples.data.ReleaseGroup group) {
    return new ReleaseGroup(
        group.id(),
        group.title(),
        group.primaryType(),
        group.secondaryTypes(),
        group.released().toString());
  }

  private KnownRecording known(Recording recording) {
    return new KnownRecording(
        recording.id(),
        recording.song(),
        recording.disambiguation(),
        recording.gaps().contains(Gap.LENGTH) ? null : recording.durationMs(),
        world.isrcs(recording));
  }
}
