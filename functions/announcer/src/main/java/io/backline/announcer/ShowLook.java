package io.backline.announcer;

import io.backline.model.AnnouncedShow;
import io.backline.model.Announcement.ShowAspect;
import io.backline.model.EventKind;
import io.backline.model.Offer;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.store.Announced.KnownShow;
import io.backline.store.Announced.KnownShows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An artist's shows beside what others know of them. A show that was known under another id, or as
 * a part of another row, is no new one: rows follow from all events together, and may be cut
 * otherwise by the next event, or by the next version of the rules.
 */
final class ShowLook {
  // What is over is known for so long: it may yet come back with another date.
  private static final int KEPT_DAYS = 30;

  private final KnownShows before;
  private final List<Show> shows;
  private final LocalDate today;
  private final Map<String, KnownShow> known;
  private final Set<String> rows;
  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> addOns;

  /**
   * A look.
   *
   * @param before null before the first
   * @param rows all of the artist, withdrawn ones as well
   */
  ShowLook(KnownShows before, List<Show> rows, LocalDate today) {
    this.before = before;
    this.shows =
        rows.stream().filter(ShowLook::isShow).sorted(Comparator.comparing(Show::id)).toList();
    this.today = today;
    this.known = before == null ? Map.of() : before.byId();
    this.rows = shows.stream().map(Show::id).collect(Collectors.toSet());
    known.forEach((id, show) -> show.listings().forEach(event -> owners.put(event, id)));
    this.addOns =
        known.values().stream().flatMap(show -> show.addOns().stream()).collect(Collectors.toSet());
  }

  // Of some festivals only passes are listed.
  private static boolean isShow(Show show) {
    return isShow(show.kind());
  }

  private static boolean isShow(EventKind kind) {
    return kind == EventKind.SHOW || kind == EventKind.PASS;
  }

  /** What others do not know; nothing at the first look, which only sees what there is. */
  List<ShowFinding> findings() {
    return before == null
        ? List.of()
        : shows.stream().flatMap(show -> finding(show).stream()).toList();
  }

  private Optional<ShowFinding> finding(Show show) {
    Optional<KnownShow> past = past(show);
    if (past.isEmpty()) {
      return isNews(show) ? Optional.of(new ShowFinding.Added(show)) : Optional.empty();
    }
    Set<ShowAspect> aspects = differences(past.get(), after(past.get(), show));
    boolean over = isOver(past.get().day()) && isOver(show.localDate());
    return over || aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(new ShowFinding.Changed(show, past.get(), aspects));
  }

  private boolean isNews(Show show) {
    return before.whole()
        && show.withdrawnAt() == null
        && show.status() != ShowStatus.CANCELLED
        && !isOver(show.localDate());
  }

  /** The show as others know it; itself where it is a part of what they know. */
  private Optional<KnownShow> past(Show show) {
    KnownShow same = known.get(show.id());
    if (same != null) {
      return Optional.of(same);
    }
    List<String> held =
        listings(show).stream().map(owners::get).filter(Objects::nonNull).distinct().toList();
    Optional<KnownShow> gone =
        held.stream()
            .filter(id -> !rows.contains(id))
            .min(Comparator.naturalOrder())
            .map(known::get);
    if (gone.isPresent()) {
      return gone;
    }
    // Not by what else is listed for it: a pass moves to the first of its days.
    boolean isPart = owners.containsKey(show.tmEventId()) || addOns.contains(show.tmEventId());
    return isPart ? Optional.of(itself(show)) : replaced(show);
  }

  /** The show that was listed anew: another event at its place and hour, and it is gone. */
  private Optional<KnownShow> replaced(Show show) {
    KnownShow now = itself(show);
    return known.entrySet().stream()
        .filter(entry -> !rows.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(gone -> gone.venueId() != null && gone.venueId().equals(now.venueId()))
        .filter(gone -> gone.day() != null && gone.day().equals(now.day()))
        .filter(gone -> Objects.equals(gone.time(), now.time()))
        .findFirst();
  }

  private static Set<ShowAspect> differences(KnownShow past, KnownShow now) {
    Set<ShowAspect> aspects = EnumSet.noneOf(ShowAspect.class);
    if (!Objects.equals(past.day(), now.day())) {
      aspects.add(ShowAspect.DATE);
    }
    if (now.time() != null && !now.time().equals(past.time())) {
      aspects.add(ShowAspect.TIME);
    }
    if (now.venueId() != null && !now.venueId().equals(past.venueId())) {
      aspects.add(ShowAspect.VENUE);
    }
    if (!standing(past.status()).equals(standing(now.status()))) {
      aspects.add(ShowAspect.STATUS);
    }
    return aspects;
  }

  /** Whether it takes place: tickets go on and off sale with every show. */
  private static String standing(String status) {
    boolean planned =
        status == null
            || status.equals(ShowStatus.ONSALE.toString())
            || status.equals(ShowStatus.OFFSALE.toString());
    return planned ? "" : status;
  }

  /** What others know from now on. */
  KnownShows known(boolean whole) {
    Map<String, KnownShow> now = new HashMap<>();
    for (Show show : shows) {
      KnownShow after = past(show).map(past -> after(past, show)).orElseGet(() -> itself(show));
      if (!isForgotten(after)) {
        now.put(show.id(), after);
      }
    }
    return new KnownShows(whole || before != null, now);
  }

  // One that waits for its new date may wait for long.
  private boolean isForgotten(KnownShow show) {
    return show.day() != null
        && show.day().isBefore(today.minusDays(KEPT_DAYS))
        && !ShowStatus.POSTPONED.toString().equals(show.status());
  }

  /** The day may have another name at the venue. */
  private boolean isOver(LocalDate day) {
    return day != null && day.isBefore(today.minusDays(1));
  }

  /** The show as it is, with what was known and this time was not told: a gap is no news. */
  private static KnownShow after(KnownShow past, Show show) {
    KnownShow now = itself(show);
    boolean sameDay = Objects.equals(past.day(), now.day());
    return new KnownShow(
        now.listings(),
        now.addOns(),
        now.day(),
        now.time() == null && sameDay ? past.time() : now.time(),
        now.status(),
        now.venueId() == null ? past.venueId() : now.venueId());
  }

  private static KnownShow itself(Show show) {
    return new KnownShow(
        listings(show),
        show.offers().stream()
            .filter(offer -> !isShow(offer.kind()))
            .map(Offer::tmEventId)
            .collect(Collectors.toSet()),
        show.localDate(),
        show.localTime(),
        AnnouncedShow.status(show),
        show.venueId());
  }

  private static Set<String> listings(Show show) {
    List<String> ids = new ArrayList<>(List.of(show.tmEventId()));
    show.offers().stream()
        .filter(offer -> isShow(offer.kind()))
        .map(Offer::tmEventId)
        .forEach(ids::add);
    return Set.copyOf(ids);
  }
}
