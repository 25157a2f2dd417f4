package io.backline.simulation.month;

import io.backline.model.Freshness;
import io.backline.model.Ids;
import io.backline.runtime.TrendingCalculator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Made-up artists: one in twenty tours, a quarter plays now and then, few have just released
 * something.
 */
final class Roster {
  private static final int PROLIFIC_IN = 40;

  private Roster() {}

  /** An artist, and how its imports went. */
  static final class Member {
    final String attraction;
    final String artistId;
    final Integer rank;
    final boolean prolific;
    private final NavigableSet<LocalDate> shows;
    private final NavigableSet<LocalDate> releases;

    private Instant importedAt;
    Instant freshUntil;
    Pace pace;
    boolean underWay;

    // Since its last import, for a day's budget.
    boolean putOff;

    Member(
        int number,
        boolean prolific,
        NavigableSet<LocalDate> shows,
        NavigableSet<LocalDate> releases) {
      this.attraction = "K8vZ9%06d".formatted(number);
      this.artistId = Ids.artist(attraction);
      this.rank = number < TrendingCalculator.MOST ? number + 1 : null;
      this.prolific = prolific;
      this.shows = shows;
      this.releases = releases;
    }

    /** Sets until when it is fresh after an import that ends now. */
    void importedAt(Instant now) {
      LocalDate today = day(now);
      importedAt = now;
      putOff = false;
      freshUntil = new Freshness(releases.floor(today), shows.ceiling(today)).until(artistId, now);
      pace = Pace.of(Duration.between(now, freshUntil));
    }

    boolean hasReleasedSinceItsImport(Instant now) {
      return !releases.subSet(day(importedAt), false, day(now), true).isEmpty();
    }

    private static LocalDate day(Instant time) {
      return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
  }

  static List<Member> of(int count, Instant start, RandomGenerator random) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Member member =
          new Member(
              i, random.nextInt(PROLIFIC_IN) == 0, shows(start, random), releases(start, random));
      // As if it had always been so: the imports before are spread.
      member.importedAt(start);
      Duration fresh = Duration.between(start, member.freshUntil);
      member.freshUntil = start.plusSeconds(random.nextLong(fresh.toSeconds()));
      members.add(member);
    }
    return members;
  }

  private static NavigableSet<LocalDate> shows(Instant start, RandomGenerator random) {
    NavigableSet<LocalDate> shows = new TreeSet<>();
    LocalDate day = Member.day(start);
    int kind = random.nextInt(100);
    if (kind < 5) {
      LocalDate show = day.plusDays(random.nextInt(60) - 20L);
      for (int i = 0; i < 20; i++) {
        shows.add(show);
        show = show.plusDays(1L + random.nextInt(4));
      }
    } else if (kind < 30) {
      shows.add(day.plusDays(random.nextInt(210)));
    }
    return shows;
  }

  private static NavigableSet<LocalDate> releases(Instant start, RandomGenerator random) {
    NavigableSet<LocalDate> releases = new TreeSet<>();
    LocalDate day = Member.day(start).plusDays(30);
    LocalDate release = day.minusDays(random.nextInt(1_200));
    releases.add(release);
    releases.add(release.minusDays(200L + random.nextInt(800)));
    return releases;
  }
}
