package io.backline.announcer;

import io.backline.model.AnnouncedShow;
import io.backline.model.AnnouncedVenue;
import io.backline.model.Announcement;
import io.backline.model.Announcement.FormerShow;
import io.backline.model.Announcement.ShowAnnounced;
import io.backline.model.Announcement.ShowAspect;
import io.backline.model.Announcement.ShowChanged;
import io.backline.model.Venue;
import io.backline.store.Announced.KnownShow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts into words what was found about shows. */
final class ShowNews {
  private final About about;
  private final Map<String, Venue> venues;

  private ShowNews(About about, Map<String, Venue> venues) {
    this.about = about;
    this.venues = venues;
  }

  /**
   * What to announce.
   *
   * @param venues looks up those that are spoken of, by id
   */
  static List<Announcement> of(
      About about,
      List<ShowFinding> findings,
      Function<Collection<String>, Map<String, Venue>> venues) {
    List<String> ids = findings.stream().flatMap(ShowNews::venueIds).distinct().toList();
    ShowNews news = new ShowNews(about, ids.isEmpty() ? Map.of() : venues.apply(ids));
    return findings.stream().flatMap(finding -> news.announcement(finding).stream()).toList();
  }

  private static Stream<String> venueIds(ShowFinding finding) {
    return switch (finding) {
      case ShowFinding.Added added -> Stream.ofNullable(added.show().venueId());
      case ShowFinding.Changed changed ->
          Stream.of(changed.show().venueId(), changed.before().venueId()).filter(Objects::nonNull);
    };
  }

  private Optional<Announcement> announcement(ShowFinding finding) {
    AnnouncedShow show = AnnouncedShow.of(finding.show(), venue(finding.show().venueId()));
    return switch (finding) {
      case ShowFinding.Added _ ->
          Optional.of(ShowAnnounced.of(about.artist(), about.jobId(), show));
      case ShowFinding.Changed changed -> changed(changed, show);
    };
  }

  private Optional<Announcement> changed(ShowFinding.Changed changed, AnnouncedShow show) {
    KnownShow before = changed.before();
    FormerShow former =
        new FormerShow(before.day(), before.time(), before.status(), venue(before.venueId()));
    Set<ShowAspect> aspects = EnumSet.copyOf(changed.aspects());
    if (isOnePlace(former.venue(), show.venue())) {
      aspects.remove(ShowAspect.VENUE);
    }
    return aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ShowChanged.of(
                about.artist(),
                about.jobId(),
                show,
                new ArrayList<>(aspects),
                former,
                about.occasion()));
  }

  /** One house has an id in each shop, and at times two in one. */
  private static boolean isOnePlace(AnnouncedVenue one, AnnouncedVenue other) {
    return one != null
        && other != null
        && one.name() != null
        && one.name().equalsIgnoreCase(other.name())
        && Objects.equals(one.city(), other.city());
  }

  private AnnouncedVenue venue(String id) {
    return id == null ? null : AnnouncedVenue.of(venues.get(id));
  }
}
