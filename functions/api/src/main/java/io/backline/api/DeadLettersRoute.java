package io.backline.api;

import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.store.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code /api/admin/dead-letters}: what came to nothing, and sending it once more. */
final class DeadLettersRoute {
  private static final String LISTING = "dead-letters";

  private final DeadLetterStore letters;
  private final Redrive redrive;
  private final Clock clock;

  DeadLettersRoute(DeadLetterStore letters, Redrive redrive, Clock clock) {
    this.letters = letters;
    this.redrive = redrive;
    this.clock = clock;
  }

  /**
   * What a redrive came to.
   *
   * @param sent messages that go to their phases once more
   * @param imports imports that were begun in the place of messages
   * @param waiting dead letters that are still there
   * @param until when the last of what was sent arrives
   */
  private record Outcome(int sent, int imports, int waiting, Instant until) {}

  /** The oldest first, which is the order in which they are redriven. */
  Response list(Request request) {
    PageRequest wanted = PageRequest.of(request, LISTING);
    Page<DeadLetter> page = letters.page(wanted.after(), wanted.limit());
    String next = page.last() == null ? null : Cursors.write(LISTING, page.last());
    List<DeadLetterView> items = page.rows().stream().map(DeadLetterView::of).toList();
    return Response.json(200, new Listing<>(items, next));
  }

  Response redrive(Request request) {
    RedriveRequest wanted = RedriveRequest.of(JsonBody.of(request));
    Redrive.Result result = redrive.run(chosen(wanted), wanted.perSecond());
    Duration delay = result.lastDelay();
    Outcome outcome =
        new Outcome(result.sent(), result.imports(), letters.count(), clock.instant().plus(delay));
    return Response.json(202, outcome).with("cache-control", "no-store");
  }

  private List<DeadLetter> chosen(RedriveRequest wanted) {
    return wanted.ids().isEmpty()
        ? letters.page(null, Redrive.MOST).rows()
        : wanted.ids().stream().flatMap(id -> letters.find(id).stream()).toList();
  }
}
