package io.backline.model;

import java.util.List;
import java.util.Optional;

/** Makes the rows of studio recordings, each placed in its song. */
final class Recordings {
  private final Overrides overrides;

  Recordings(Overrides overrides) {
    this.overrides = overrides;
  }

  Songs.Placed place(Judged judged, Verdict.Studio verdict) {
    Overrides.Placed own = overrides.split(judged.group());
    Overrides.Placed song = overrides.join(own.songId());
    Optional<CatalogueOverride> shown = judged.override().or(own::by);
    Recording row =
        row(judged.group(), song.songId(), verdict, shown.map(AppliedOverride::of).orElse(null));
    return new Songs.Placed(row, own.songId(), song.by().or(own::by));
  }

  private static Recording row(
      RecordingGroup group, String songId, Verdict.Studio verdict, AppliedOverride override) {
    Release face = group.face();
    String id = group.id();
    return new Recording(
        id,
        songId,
        face.title().base(),
        face.track().title(),
        group.isrc(),
        face.id(),
        face.album().name(),
        group.releaseDate(),
        face.track().popularity(),
        face.durationMs(),
        face.title().isRemix(),
        face.title().version(),
        List.of(id),
        verdict.evidence(),
        verdict.review(),
        override);
  }
}
