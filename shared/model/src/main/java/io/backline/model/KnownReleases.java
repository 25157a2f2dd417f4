package io.backline.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The release groups that MusicBrainz knows of the artist, by title. */
final class KnownReleases {
  private final Map<String, List<ReleaseGroup>> byTitle;

  private KnownReleases(Map<String, List<ReleaseGroup>> byTitle) {
    this.byTitle = byTitle;
  }

  static KnownReleases of(List<MusicBrainzPage> pages) {
    return new KnownReleases(
        pages.stream()
            .flatMap(page -> page.releaseGroups().stream())
            .filter(group -> group.title() != null)
            .collect(groupingBy(group -> AlbumTitle.of(group.title()).key())));
  }

  /** What the album's release group is; where several have its title, the one of its year. */
  Standing of(Album album) {
    List<ReleaseGroup> fitting =
        byTitle.getOrDefault(AlbumTitle.of(album.name()).key(), List.of()).stream()
            .filter(group -> fits(album, group))
            .toList();
    Standing all = agreed(fitting);
    return all == Standing.UNKNOWN
        ? agreed(fitting.stream().filter(group -> ofItsYear(album, group)).toList())
        : all;
  }

  private static Standing agreed(List<ReleaseGroup> groups) {
    Set<Standing> standings =
        groups.stream().map(KnownReleases::standing).collect(Collectors.toSet());
    return standings.size() == 1 ? standings.iterator().next() : Standing.UNKNOWN;
  }

  private static Standing standing(ReleaseGroup group) {
    List<String> types = group.secondaryTypes();
    if (types.contains("Live") && !types.contains("DJ-mix")) {
      return Standing.LIVE;
    }
    return types.contains("Compilation") ? Standing.COMPILATION : Standing.STUDIO;
  }

  // Spotify calls an EP a single or an album, by its length.
  private static boolean fits(Album album, ReleaseGroup group) {
    boolean single = "single".equals(album.type());
    return !(single ? "Album" : "Single").equals(group.primaryType());
  }

  private static boolean ofItsYear(Album album, ReleaseGroup group) {
    String year = year(album.releaseDate());
    return !year.isEmpty() && year.equals(year(group.firstReleaseDate()));
  }

  private static String year(String date) {
    return date == null || date.length() < 4 ? "" : date.substring(0, 4);
  }
}
