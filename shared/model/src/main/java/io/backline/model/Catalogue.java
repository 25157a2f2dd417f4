package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;

import io.backline.model.CatalogueOverride.RecordingRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An artist's catalogue, derived from what providers and admins said. The same facts give the same
 * catalogue, in whatever order they come.
 *
 * @param recordings studio recordings, by id
 * @param songs the same recordings, grouped as a fan counts songs, by id
 * @param exclusions what was left out, by id
 * @param tracks how many tracks the albums have together, without withdrawn ones, which none of
 *     these counts
 * @param excludedLive how many recordings were left out as live
 * @param duplicates how many tracks repeat a recording that another track brought already
 * @param newestRelease the last day that the newest of the albums may have come out on, or null
 * @param missingIsrcs recordings that no provider told an ISRC of, the doubtful ones first: studio
 *     recordings, and live ones where an ISRC could show that they are not
 * @param references what names each recording for good, left out or not, by its id
 */
public record Catalogue(
    List<Recording> recordings,
    List<Song> songs,
    List<Exclusion> exclusions,
    int tracks,
    int excludedLive,
    int duplicates,
    LocalDate newestRelease,
    List<MissingIsrc> missingIsrcs,
    Map<String, RecordingRef> references) {

  /** What follows from the facts. */
  public static Catalogue of(CatalogueFacts facts) {
    List<Release> releases = Release.all(facts.albums());
    Shelf shelf = new Shelf(releases, KnownReleases.of(facts.musicBrainz()));
    KnownTakes takes = KnownTakes.of(facts.musicBrainz());
    Overrides overrides = new Overrides(facts.artistId(), facts.overrides());
    Classifier classifier = new Classifier(new Witnesses(shelf, takes), facts.spotifyArtistId());
    List<RecordingGroup> groups = new RecordingGroups(facts.artistId(), shelf, takes).of(releases);
    List<Judged> judged = new Judge(classifier, takes, overrides, facts.leftOut()).judge(groups);
    return of(judged, new Recordings(overrides), listed(releases), newestRelease(facts));
  }

  private static int listed(List<Release> releases) {
    return (int) releases.stream().filter(release -> !release.isWithdrawn()).count();
  }

  private static Catalogue of(
      List<Judged> judged, Recordings recordings, int tracks, LocalDate newestRelease) {
    List<Songs.Placed> placed = judged.stream().flatMap(one -> placed(one, recordings)).toList();
    return new Catalogue(
        placed.stream().map(Songs.Placed::recording).toList(),
        Songs.of(placed),
        Exclusions.of(judged),
        tracks,
        (int) judged.stream().filter(Judged::isLive).count(),
        tracks - (int) judged.stream().filter(one -> !one.group().isWithdrawn()).count(),
        newestRelease,
        missingIsrcs(judged),
        judged.stream()
            .map(Judged::group)
            .collect(toMap(RecordingGroup::id, RecordingGroup::reference)));
  }

  private static LocalDate newestRelease(CatalogueFacts facts) {
    return facts.albums().stream()
        .filter(album -> !album.isWithdrawn())
        .map(Album::releaseDate)
        .map(ReleaseDay::latest)
        .flatMap(Optional::stream)
        .max(naturalOrder())
        .orElse(null);
  }

  private static Stream<Songs.Placed> placed(Judged judged, Recordings recordings) {
    return judged.verdict() instanceof Verdict.Studio studio
        ? Stream.of(recordings.place(judged, studio))
        : Stream.empty();
  }

  private static List<MissingIsrc> missingIsrcs(List<Judged> judged) {
    return judged.stream()
        .filter(one -> one.group().isrc() == null && !one.group().hasOwnIsrc())
        .filter(one -> one.isKept() || one.isDoubtful())
        .map(Catalogue::missingIsrc)
        .sorted(comparing(MissingIsrc::doubtful).reversed().thenComparing(MissingIsrc::recordingId))
        .toList();
  }

  private static MissingIsrc missingIsrc(Judged judged) {
    RecordingGroup group = judged.group();
    return new MissingIsrc(
        group.id(),
        group.face().track().title(),
        group.releases().stream().map(Release::id).toList(),
        judged.isDoubtful());
  }
}
