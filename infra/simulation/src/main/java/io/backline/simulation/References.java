package io.backline.simulation;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.samples.SpotifyMode;
import io.backline.store.JobStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Imports of each artist where nothing goes wrong, each made once. */
final class References {
  static final Duration APART = Duration.ofMinutes(2);

  private final Setup setup;
  private final Map<SpotifyMode, Map<String, Expected>> known = new ConcurrentHashMap<>();

  References(Setup setup) {
    this.setup = setup;
  }

  /** What is expected of these artists. */
  synchronized Map<String, Expected> of(SpotifyMode mode, List<String> tmAttractionIds) {
    Map<String, Expected> all = known.computeIfAbsent(mode, _ -> new ConcurrentHashMap<>());
    List<String> missing =
        tmAttractionIds.stream().filter(id -> !all.containsKey(Ids.artist(id))).toList();
    if (!missing.isEmpty()) {
      all.putAll(imported(mode, missing));
    }
    return all;
  }

  private Map<String, Expected> imported(SpotifyMode mode, List<String> tmAttractionIds) {
    Faults none = new Faults(0, false);
    try (Deployment deployment =
        new Deployment(setup.template(), setup.world(mode), none, Plan.NO_DAYS_END)) {
      Users users = new Users(deployment);
      // One after the other, or MusicBrainz would be asked by all at once and not be waited for.
      for (int i = 0; i < tmAttractionIds.size(); i++) {
        users.ask(tmAttractionIds.get(i), false, APART.multipliedBy(i));
      }
      while (deployment.time().goesOn()) {
        deployment.step();
      }
      Map<String, Expected> all = new ConcurrentHashMap<>();
      JobStore jobs =
          new JobStore(
              deployment.tables().client(), deployment.tables().status(), deployment.time());
      for (String id : tmAttractionIds) {
        Job job = jobs.find(Ids.artist(id)).orElseThrow();
        if (!job.isOver()) {
          throw new Broken("an import without faults does not end: " + job);
        }
        all.put(job.artistId(), Expected.of(deployment.tables(), job, mode));
      }
      return all;
    }
  }
}
