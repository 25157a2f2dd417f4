package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.RunState;
import io.backline.store.ArtistStore;
import io.backline.store.JobRecords;
import io.backline.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The imports of the last days. */
final class ImportRecords implements Records {
  private final JobRecords jobs;
  private final ArtistStore artists;

  ImportRecords(JobRecords jobs, ArtistStore artists) {
    this.jobs = jobs;
    this.artists = artists;
  }

  @Override
  public Page<Entry> page(RecordFilter filter, String before, int limit) {
    if (!filter.wantsImports()) {
      return new Page<>(List.of(), null);
    }
    return filter.artistId() == null
        ? entries(jobs.page(job -> isIn(filter.status(), job), before, limit))
        : ofArtist(filter, before, limit);
  }

  private Page<Entry> ofArtist(RecordFilter filter, String before, int limit) {
    List<Job> behind =
        jobs.of(filter.artistId()).stream()
            .filter(job -> isIn(filter.status(), job))
            .filter(job -> before == null || JobRecords.markOf(job).compareTo(before) < 0)
            .toList();
    return entries(
        behind.size() > limit
            ? new Page<>(behind.subList(0, limit), JobRecords.markOf(behind.get(limit - 1)))
            : new Page<>(behind, null));
  }

  private static boolean isIn(RunState state, Job job) {
    return state == null || JobView.state(job) == state;
  }

  private Page<Entry> entries(Page<Job> page) {
    Set<String> ids = page.rows().stream().map(Job::artistId).collect(Collectors.toSet());
    Map<String, Artist> known = artists.findAll(ids);
    return new Page<>(
        page.rows().stream().map(job -> entry(job, known.get(job.artistId()))).toList(),
        page.last());
  }

  /**
   * A job in its place.
   *
   * @param artist whom it is about, or null where not even the shell is stored
   */
  private static Entry entry(Job job, Artist artist) {
    return new Entry(
        JobRecords.markOf(job), JobView.of(job, artist == null ? null : artist.name()));
  }
}
