package io.backline.setlists;

import static java.util.stream.Collectors.toSet;

import io.backline.model.Disappearance;
import io.backline.model.Ids;
import io.backline.model.Phase;
import io.backline.model.setlist.Concert;
import io.backline.providers.ProviderException;
import io.backline.providers.setlistfm.Setlist;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.providers.setlistfm.SetlistPage;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.store.Library;
import io.backline.store.Reading;
import io.backline.store.SetlistSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of reading an artist's setlists. */
final class SetlistReading {
  // So long a correction far back, or a setlist that was taken down, may stay unseen.
  private static final Duration UNTIL_ALL_IS_READ_AGAIN = Duration.ofDays(30);

  private final PhaseRun run;
  private final SetlistFmClient client;
  private final String mbid;
  private final Library library;
  private final Clock clock;
  private final LocalDate today;
  private final LocalDate since;
  private final String mark;
  private final String doubtedMark;
  private final Optional<Reading> stored;
  private final SetlistSession session;

  SetlistReading(
      PhaseRun run, SetlistFmClient client, String mbid, Library library, int years, Clock clock) {
    this.run = run;
    this.client = client;
    this.mbid = mbid;
    this.library = library;
    this.clock = clock;
    this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    this.since = today.minusYears(years);
    this.mark = years + " years";
    this.doubtedMark = mark + ", doubted";
    this.stored = library.readings().find(run.artistId(), Reading.Kind.SETLISTS);
    this.session = library.setlists().open(run.artistId(), run.job().generation());
  }

  PhaseResult read() {
    SetlistCursor cursor = run.cursor().map(SetlistCursor::parse).orElse(SetlistCursor.BEGINNING);
    while (cursor.state() == SetlistCursor.State.READING) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      cursor = next(cursor);
      run.report(cursor::shownIn);
      run.checkpoint(cursor.toString());
    }
    conclude(cursor);
    return new PhaseResult.Done();
  }

  private SetlistCursor next(SetlistCursor cursor) {
    SetlistPage page = page(cursor.page());
    List<Setlist> held = page.setlists().stream().filter(this::isHeld).toList();
    List<Concert> told =
        held.stream()
            .filter(setlist -> !setlist.eventDate().isBefore(since))
            .map(setlist -> ToldConcert.of(setlist, run.artistId(), mbid))
            .toList();
    int fresh = (int) told.stream().filter(one -> !session.knows(one.id())).distinct().count();
    List<Concert> changed = told.stream().filter(one -> !session.has(one)).toList();
    session.add(changed);
    SetlistCursor after =
        cursor
            .after(page, told.stream().map(Concert::setlistFmId).toList(), fresh)
            .withUnheld(page.setlists().size() - held.size());
    return after.in(state(after, page, told.size() < held.size(), changed.isEmpty()));
  }

  private SetlistPage page(int number) {
    try {
      return client.setlists(mbid, number);
    } catch (ProviderException e) {
      // It may be the end, or hours: what was read by now is to be of use.
      session.conclude(today);
      throw e;
    }
  }

  /** Whether its day is known and has come. */
  private boolean isHeld(Setlist setlist) {
    return setlist.eventDate() != null && !setlist.eventDate().isAfter(today);
  }

  private SetlistCursor.State state(
      SetlistCursor after, SetlistPage page, boolean isFarEnough, boolean isAsStored) {
    boolean addsUp =
        earlier().filter(one -> one.count() + after.added() == after.held()).isPresent();
    if (isAsStored && addsUp) {
      return SetlistCursor.State.KNOWN;
    }
    if (isFarEnough) {
      return SetlistCursor.State.WHOLE;
    }
    if (!page.lastPage()) {
      return SetlistCursor.State.READING;
    }
    return after.read() < after.total() ? SetlistCursor.State.CUT : SetlistCursor.State.WHOLE;
  }

  /**
   * A complete reading that still counts: of the same artist, as far back, not too long ago. One
   * that is doubted does until it may be believed: then all is read, to tell what is gone.
   */
  private Optional<Reading> earlier() {
    Instant now = clock.instant();
    boolean isDoubted = doubtedSince() != null && !Disappearance.isBelieved(doubtedSince(), now);
    return stored
        .filter(one -> one.holds(mbid, UNTIL_ALL_IS_READ_AGAIN, now))
        .filter(one -> one.mark().equals(mark) || (isDoubted && one.mark().equals(doubtedMark)));
  }

  private Instant doubtedSince() {
    return run.job().synced().setlistsDoubted();
  }

  private void conclude(SetlistCursor cursor) {
    forgetOthers();
    switch (cursor.state()) {
      case KNOWN -> {
        session.conclude(today);
        String how = stored.map(Reading::mark).orElse(mark);
        Instant readAt = stored.map(Reading::readAt).orElseGet(clock::instant);
        note(new Reading(mbid, cursor.held(), how, readAt));
        run.report(phase -> how.equals(mark) ? counted(phase).notRemoving(0) : counted(phase));
      }
      case WHOLE -> {
        int kept = forget(cursor);
        session.conclude(today);
        String how = kept == 0 ? mark : doubtedMark;
        note(new Reading(mbid, cursor.held(), how, clock.instant()));
        run.report(phase -> counted(phase).notRemoving(kept));
      }
      case READING, CUT -> {
        session.conclude(today);
        if (stored.isPresent()) {
          library.readings().remove(run.artistId(), Reading.Kind.SETLISTS);
        }
        run.report(this::counted);
      }
    }
  }

  private Phase counted(Phase phase) {
    int all = session.concerts().size();
    return phase.setlists(all, all);
  }

  /** Forgets what was told of whom the artist was taken for before. */
  private void forgetOthers() {
    session.remove(
        session.concerts().stream()
            .filter(one -> one.mbid() != null && !one.mbid().equals(mbid))
            .map(Concert::id)
            .toList());
  }

  /**
   * Forgets what is no longer listed. Where too much would go at once, the listing is the likelier
   * fault, and nothing goes before it has been as short for a week.
   *
   * @return how many are kept for that reason
   */
  private int forget(SetlistCursor cursor) {
    Set<String> seen =
        cursor.seen().stream().map(one -> Ids.concert(run.artistId(), one)).collect(toSet());
    List<Concert> expected =
        session.concerts().stream().filter(one -> !one.localDate().isBefore(since)).toList();
    List<String> gone =
        expected.stream().filter(one -> !seen.contains(one.id())).map(Concert::id).toList();
    if (new Disappearance(expected.size(), gone.size())
        .isDoubtful(doubtedSince(), clock.instant())) {
      return gone.size();
    }
    session.remove(gone);
    return 0;
  }

  private void note(Reading now) {
    if (!stored.equals(Optional.of(now))) {
      library.readings().put(run.artistId(), Reading.Kind.SETLISTS, now);
    }
  }
}
