package io.backline.simulation.month;

import io.backline.model.CallPriority;
import io.backline.model.CronJob;
import io.backline.model.ImportCost;
import io.backline.model.ImportPlan;
import io.backline.model.Wish;
import io.backline.simulation.month.Roster.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Thirty days, minute by minute. Jobs plan as they do, budgets are what they are; an import takes
 * the calls that were measured, and is done once it has them.
 */
final class Month {
  static final int ARTISTS = 2_000;

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofDays(30);
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Duration EVER = Duration.ofDays(30);
  private static final Duration EVERY = CronJob.UPDATE_ACTIVE_ARTISTS.timetable().every();
  private static final Duration QUARTER = EVERY.dividedBy(4);
  private static final Duration A_DAY = Duration.ofDays(1);

  // Six hours of freshness are a tenth shorter for some, and a run comes every six hours.
  private static final Duration LATE = Duration.ofMinutes(45);

  private static final int IMPORTS_A_MINUTE = 60;
  private static final int TRENDING = 100;
  private static final int NEW_A_DAY = 3;
  private static final int EVENT_PAGES_A_DAY = 5;
  private static final int CALLS_TO_DISCOVER = 65;
  private static final int LISTING_OF_A_PROLIFIC = 6;

  private final Scenario scenario;
  private final RandomGenerator random;
  private final List<Member> members;
  private final Map<String, Member> byAttraction = new HashMap<>();
  private final Purse ticketmaster;
  private final Purse spotify;
  private final Deque<Work> queue = new ArrayDeque<>();
  private final Map<Pace, Ledger> ledgers = new EnumMap<>(Pace.class);
  private final Map<String, Integer> begun = new TreeMap<>();
  private final Map<String, Integer> forbidding = new TreeMap<>();
  private int newArtists;
  private int slices;

  Month(Scenario scenario, long seed) {
    this.scenario = scenario;
    random = new SplittableRandom(seed);
    members = Roster.of(ARTISTS, START, random);
    members.forEach(member -> byAttraction.put(member.attraction, member));
    ticketmaster = new Purse("Ticketmaster", scenario.ticketmaster());
    spotify = new Purse("Spotify", scenario.spotify());
    for (Pace pace : Pace.values()) {
      ledgers.put(pace, new Ledger());
    }
  }

  /** Calls that an import still has to make. */
  private static final class Work {
    final Member member;
    final CallPriority priority;
    int ticketmaster;
    int spotify;
    Instant from;

    Work(Member member, CallPriority priority, int ticketmaster, int spotify, Instant from) {
      this.member = member;
      this.priority = priority;
      this.ticketmaster = ticketmaster;
      this.spotify = spotify;
      this.from = from;
    }
  }

  /** How those of one pace did. */
  private static final class Ledger {
    int imports;
    int late;
    int unexplained;
    Duration latest = Duration.ZERO;
    long minutes;
    long freshMinutes;

    void note(Duration after, boolean putOff) {
      if (after.compareTo(LATE) > 0) {
        late++;
        unexplained += putOff ? 0 : 1;
      }
      latest = after.compareTo(latest) > 0 ? after : latest;
    }
  }

  MonthResult run() {
    Instant end = START.plus(LENGTH);
    for (Instant now = START; now.isBefore(end); now = now.plus(STEP)) {
      for (CronJob job : CronJob.values()) {
        if (job.timetable().next(now.minus(STEP)).equals(now)) {
          run(job, now);
        }
      }
      comeFans(now);
      work(now);
      look(now);
    }
    members.forEach(member -> note(member, end));
    return result();
  }

  private void run(CronJob job, Instant now) {
    switch (job) {
      case UPDATE_ACTIVE_ARTISTS ->
          plan(job, now, EVERY, member -> !member.freshUntil.isAfter(now.plus(EVERY)));
      case COMPLETE_CATALOG_SYNC ->
          plan(job, now, QUARTER, member -> !member.freshUntil.isAfter(now.plus(EVER)));
      case TRENDING_ARTIST_SYNC ->
          plan(
              job,
              now,
              A_DAY,
              member ->
                  member.rank != null
                      && member.rank <= TRENDING
                      && !member.freshUntil.isAfter(now));
      case CALCULATE_TRENDING -> slices++;
      case SYNC_UPCOMING_SHOWS ->
          ticketmaster.take(EVENT_PAGES_A_DAY, CallPriority.BACKGROUND, now);
      case IMPORT_POPULAR_ARTISTS -> discover(now);
    }
  }

  private void plan(CronJob job, Instant now, Duration every, Predicate<Member> wanted) {
    List<Wish> wishes =
        members.stream()
            .filter(member -> !member.underWay)
            .filter(wanted)
            .map(member -> wish(job, member))
            .toList();
    ImportPlan plan = plan(wishes, ImportCost.AGAIN, every, now);
    if (job == CronJob.UPDATE_ACTIVE_ARTISTS) {
      putOff(wishes, plan);
    }
    plan.chosen().stream()
        .map(byAttraction::get)
        .forEach(
            member -> {
              member.underWay = true;
              begun.merge(job.toString(), 1, Integer::sum);
              queue.add(again(member, now));
            });
    slices += 1 + Math.ceilDiv(plan.chosen().size(), 50);
  }

  /** Its limit is never reached here, so that it was a budget. */
  private void putOff(List<Wish> wishes, ImportPlan plan) {
    Set<String> chosen = Set.copyOf(plan.chosen());
    wishes.stream()
        .map(Wish::tmAttractionId)
        .filter(id -> !chosen.contains(id))
        .forEach(id -> byAttraction.get(id).putOff = true);
  }

  private static Wish wish(CronJob job, Member member) {
    Integer rank = job == CronJob.COMPLETE_CATALOG_SYNC ? null : member.rank;
    return new Wish(member.attraction, rank, member.freshUntil);
  }

  private ImportPlan plan(List<Wish> wishes, ImportCost cost, Duration every, Instant now) {
    ImportPlan plan =
        ImportPlan.of(
            wishes,
            List.of(
                ticketmaster.allowance(cost.ticketmaster(), now),
                spotify.allowance(cost.spotify(), now)),
            10_000,
            every);
    if (plan.left() > 0) {
      forbidding.merge(plan.scarcest().provider(), 1, Integer::sum);
    }
    return plan;
  }

  private Work again(Member member, Instant now) {
    boolean news = member.hasReleasedSinceItsImport(now);
    int albums = member.prolific ? scenario.prolific() : 1;
    return new Work(
        member,
        CallPriority.BACKGROUND,
        member.prolific ? LISTING_OF_A_PROLIFIC : 2,
        albums + (news ? 2 : 0),
        now);
  }

  /** The weekly look for new artists; what they take, and not who they are. */
  private void discover(Instant now) {
    ticketmaster.take(CALLS_TO_DISCOVER, CallPriority.BACKGROUND, now);
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      wishes.add(new Wish("new-" + i, i + 1, now));
    }
    ImportPlan plan = plan(wishes, ImportCost.FIRST, A_DAY, now);
    plan.chosen()
        .forEach(
            _ -> {
              newArtists++;
              begun.merge(CronJob.IMPORT_POPULAR_ARTISTS.toString(), 1, Integer::sum);
              queue.add(new Work(null, CallPriority.BACKGROUND, 2, scenario.albums(), now));
            });
  }

  /** Fans ask for artists who are not there yet, at any time of the day. */
  private void comeFans(Instant now) {
    if (random.nextInt((int) (A_DAY.toMinutes() / NEW_A_DAY)) == 0) {
      newArtists++;
      queue.addFirst(new Work(null, CallPriority.INTERACTIVE, 2, scenario.albums(), now));
    }
  }

  private void work(Instant now) {
    int turns = Math.min(IMPORTS_A_MINUTE, queue.size());
    for (int i = 0; i < turns; i++) {
      Work work = queue.removeFirst();
      Instant at = now.plusSeconds(i);
      if (work.from.isAfter(at) || !advance(work, at)) {
        queue.addLast(work);
      } else if (work.member != null) {
        completed(work.member, at);
      }
    }
  }

  /** Whether it has made all its calls. */
  private boolean advance(Work work, Instant now) {
    Purse.Taken events = ticketmaster.take(work.ticketmaster, work.priority, now);
    work.ticketmaster -= events.calls();
    Purse.Taken albums = spotify.take(work.spotify, work.priority, now);
    work.spotify -= albums.calls();
    albums.until().or(events::until).ifPresent(until -> putOff(work, until, now));
    return work.ticketmaster == 0 && work.spotify == 0;
  }

  private static void putOff(Work work, Instant until, Instant now) {
    work.from = until;
    // Any rate lets it go on sooner.
    if (work.member != null && until.isAfter(now.plus(STEP))) {
      work.member.putOff = true;
    }
  }

  private void completed(Member member, Instant now) {
    ledgers.get(member.pace).imports++;
    note(member, now);
    member.underWay = false;
    member.importedAt(now);
  }

  private static Duration overdue(Member member, Instant now) {
    Duration after = Duration.between(member.freshUntil, now);
    return after.isNegative() ? Duration.ZERO : after;
  }

  private void look(Instant now) {
    for (Member member : members) {
      Ledger ledger = ledgers.get(member.pace);
      ledger.minutes++;
      if (member.freshUntil.isAfter(now)) {
        ledger.freshMinutes++;
      }
    }
  }

  private void note(Member member, Instant now) {
    ledgers.get(member.pace).note(overdue(member, now), member.putOff);
  }

  private MonthResult result() {
    Map<Pace, Long> counts =
        members.stream().collect(Collectors.groupingBy(one -> one.pace, Collectors.counting()));
    Map<Pace, MonthResult.Timeliness> paces = new EnumMap<>(Pace.class);
    ledgers.forEach(
        (pace, ledger) ->
            paces.put(
                pace,
                new MonthResult.Timeliness(
                    counts.getOrDefault(pace, 0L) / (double) ARTISTS,
                    ledger.freshMinutes / (double) Math.max(1, ledger.minutes),
                    ledger.imports,
                    ledger.late,
                    ledger.unexplained,
                    ledger.latest)));
    return new MonthResult(
        scenario,
        ARTISTS,
        paces,
        List.of(spending(ticketmaster), spending(spotify)),
        counts.getOrDefault(Pace.BUSY, 0L) * 4.0
            + counts.getOrDefault(Pace.ACTIVE, 0L)
            + counts.getOrDefault(Pace.QUIET, 0L) / 7.0,
        begun,
        forbidding,
        newArtists,
        Prices.month(imports(), newArtists, slices));
  }

  private int imports() {
    return ledgers.values().stream().mapToInt(ledger -> ledger.imports).sum();
  }

  private static MonthResult.Spending spending(Purse purse) {
    return new MonthResult.Spending(
        purse.provider(), purse.total(), purse.mostIn24Hours(), purse.limits().perDay());
  }
}
