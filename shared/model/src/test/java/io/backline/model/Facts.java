package io.backline.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Facts for tests, put together piece by piece. */
final class Facts {
  private final List<Album> albums = new ArrayList<>();
  private final List<ReleaseGroup> groups = new ArrayList<>();
  private final List<KnownRecording> recordings = new ArrayList<>();
  private final List<CatalogueOverride> overrides = new ArrayList<>();
  private final Set<VersionKind> leftOut = EnumSet.noneOf(VersionKind.class);

  Facts album(String name, Track... tracks) {
    return release("album", name, "2001", tracks);
  }

  Facts release(String type, String name, String date, Track... tracks) {
    albums.add(
        new Album(
            "album-" + albums.size(), Albums.SPOTIFY, name, type, date, List.of(tracks), null));
    return this;
  }

  Facts known(String title, String firstReleaseDate, String... secondaryTypes) {
    groups.add(
        new ReleaseGroup(
            "group-" + groups.size(), title, "Album", List.of(secondaryTypes), firstReleaseDate));
    return this;
  }

  Facts take(String title, String disambiguation, int lengthMs, String... isrcs) {
    recordings.add(
        new KnownRecording(
            "take-" + recordings.size(), title, disambiguation, lengthMs, List.of(isrcs)));
    return this;
  }

  Facts override(CatalogueOverride override) {
    overrides.add(override);
    return this;
  }

  Facts without(VersionKind kind) {
    leftOut.add(kind);
    return this;
  }

  Catalogue catalogue() {
    return Catalogue.of(
        new CatalogueFacts(
            Albums.ARTIST,
            Albums.SPOTIFY,
            "mbid",
            albums,
            List.of(new MusicBrainzPage("page", "mbid", groups, recordings)),
            overrides,
            leftOut));
  }

  /** The tracks that stand for a studio recording. */
  List<String> studio() {
    return catalogue().recordings().stream().map(Recording::spotifyId).sorted().toList();
  }

  /** The recording that this track stands for. */
  Recording recording(String spotifyId) {
    return catalogue().recordings().stream()
        .filter(recording -> recording.spotifyId().equals(spotifyId))
        .findFirst()
        .orElseThrow();
  }

  /** What was left out with this track in front. */
  Exclusion exclusion(String spotifyId) {
    return catalogue().exclusions().stream()
        .filter(exclusion -> exclusion.spotifyId().equals(spotifyId))
        .findFirst()
        .orElseThrow();
  }

  static Track track(String id, String title) {
    return track(id, title, null, 200_000);
  }

  static Track track(String id, String title, String isrc, int durationMs) {
    return Albums.track(id, title, isrc, durationMs, null);
  }

  static Track loud(double liveness, Track track) {
    return new Track(
        track.spotifyId(),
        track.title(),
        track.durationMs(),
        track.isrc(),
        1,
        1,
        track.popularity(),
        track.artistIds(),
        liveness,
        null);
  }
}
