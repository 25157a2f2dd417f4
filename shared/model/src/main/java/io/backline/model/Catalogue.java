package io.backline.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An artist's catalogue, derived from the albums as released. The same albums give the same
 * catalogue, in whatever order they come.
 *
 * @param recordings studio recordings, by id
 * @param songs the same recordings, grouped as a fan counts songs, by id
 * @param exclusions what was left out, by id
 * @param tracks how many tracks the albums have together
 * @param excludedLive how many recordings were left out as live
 * @param duplicates how many tracks repeat a recording that another track brought already
 */
public record Catalogue(
    List<Recording> recordings,
    List<Song> songs,
    List<Exclusion> exclusions,
    int tracks,
    int excludedLive,
    int duplicates) {

  /** What follows from the facts. */
  public static Catalogue of(CatalogueFacts facts) {
    List<Release> releases = Release.all(facts.albums());
    List<RecordingGroup> groups = RecordingGroup.all(facts.artistId(), releases);
    Map<Boolean, List<Judged>> judged =
        groups.stream()
            .map(group -> new Judged(group, group.verdict(facts.spotifyArtistId())))
            .sorted(Comparator.comparing(one -> one.group().id()))
            .collect(Collectors.partitioningBy(one -> one.verdict() instanceof Verdict.Studio));

    List<Recording> recordings =
        judged.get(true).stream().map(one -> one.group().recording()).toList();
    List<Judged> excluded = judged.get(false);
    return new Catalogue(
        recordings,
        Songs.of(recordings),
        excluded.stream().map(one -> one.group().exclusion(one.verdict())).toList(),
        releases.size(),
        (int) excluded.stream().filter(one -> one.verdict() instanceof Verdict.Live).count(),
        releases.size() - groups.size());
  }

  private record Judged(RecordingGroup group, Verdict verdict) {}
}
