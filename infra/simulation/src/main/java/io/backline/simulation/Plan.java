package io.backline.simulation;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleWorld;
import io.backline.samples.SpotifyMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who is imported with a seed, and how Spotify lets us.
 *
 * @param quotas as variables of the environment
 */
record Plan(SpotifyMode mode, List<String> tmAttractionIds, Map<String, String> quotas) {
  static final Duration FAULTS_END = Duration.ofHours(6);
  static final Map<String, String> NO_DAYS_END =
      Map.of("TICKETMASTER_PER_DAY", "100000000", "SPOTIFY_PER_DAY", "100000000");

  // Thousands of rows, which show in one seed nothing that a smaller artist does not.
  private static final Set<SampleKind> LARGE =
      EnumSet.of(SampleKind.PROLIFIC, SampleKind.RESIDENCY);
  private static final int BUSY_EVERY = 5;

  /** So many artists; of more than there are kinds, all are of the smallest. */
  static Plan of(long seed, int artists, Setup setup) {
    Random random = new Random(seed);
    SpotifyMode mode = random.nextBoolean() ? SpotifyMode.DEVELOPMENT : SpotifyMode.EXTENDED;
    SampleWorld world = setup.world(mode);
    List<String> sparse = new ArrayList<>(ids(world, EnumSet.of(SampleKind.SPARSE)));
    if (artists > sparse.size()) {
      throw new IllegalArgumentException("there are only %d artists".formatted(sparse.size()));
    }
    Collections.shuffle(sparse, random);
    List<String> chosen = new ArrayList<>(sparse.subList(0, (artists + 1) / 2));
    List<String> awkward = new ArrayList<>(ids(world, awkward()));
    Collections.shuffle(awkward, random);
    chosen.addAll(awkward.subList(0, Math.min(awkward.size(), artists - chosen.size())));
    chosen.addAll(sparse.subList((artists + 1) / 2, sparse.size()));
    List<String> first = new ArrayList<>(chosen.subList(0, artists));
    // Not with a development key: see LibraryRows.
    if (mode == SpotifyMode.EXTENDED && random.nextInt(BUSY_EVERY) == 0) {
      first.set(first.size() - 1, ids(world, EnumSet.of(SampleKind.BUSY)).getFirst());
    }
    return new Plan(mode, List.copyOf(first), quotas(random, artists));
  }

  private static Set<SampleKind> awkward() {
    Set<SampleKind> kinds = EnumSet.allOf(SampleKind.class);
    kinds.removeAll(LARGE);
    kinds.remove(SampleKind.BUSY);
    kinds.remove(SampleKind.SPARSE);
    return kinds;
  }

  /** Every other seed has days that end; not where there are thousands, who would take weeks. */
  private static Map<String, String> quotas(Random random, int artists) {
    return artists < 100 && random.nextBoolean()
        ? Map.of("TICKETMASTER_PER_DAY", "40", "SPOTIFY_PER_DAY", "120")
        : NO_DAYS_END;
  }

  private static List<String> ids(SampleWorld world, Set<SampleKind> kinds) {
    return world.artists().stream()
        .filter(artist -> kinds.contains(artist.kind()))
        .map(SampleArtist::tmAttractionId)
        .toList();
  }
}
