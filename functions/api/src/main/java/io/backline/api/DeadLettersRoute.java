package io.backline.api;

import io.backline.runtime.ProblemCode;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.store.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code /api/admin/dead-letters}: what came to nothing, sending it once more, and dismissing it.
 */
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
    if (wanted.after() != null && !DeadLetter.isId(wanted.after())) {
      throw Cursors.invalid();
    }
    Page<DeadLetter> page = letters.page(wanted.after(), wanted.limit());
    String next = page.last() == null ? null : Cursors.write(LISTING, page.last());
    List<DeadLetterView> items = page.rows().stream().map(DeadLetterView::listed).toList();
    return Response.json(200, new Listing<>(items, next));
  }

  Response one(Request request) {
    return Response.json(200, DeadLetterView.whole(letter(request)));
  }

  Response dismiss(Request request) {
    letters.settle(letter(request));
    return Response.empty().with("cache-control", "no-store");
  }

  private DeadLetter letter(Request request) {
    return Optional.of(request.parameter("id"))
        .filter(DeadLetter::isId)
        .flatMap(letters::find)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.DEAD_LETTER_NOT_FOUND,
                    "It was sent once more or dismissed, or is older than 14 days."));
  }

  Response redrive(Request request) {
    RedriveRequest wanted = RedriveRequest.of(JsonBody.of(request));
    Redrive.Result result =
        wanted.ids().isEmpty()
            ? redrive.oldest(wanted.perSecond())
            : redrive.those(wanted.ids(), wanted.perSecond());
    Duration delay = result.lastDelay();
    Outcome outcome =
        new Outcome(result.sent(), result.imports(), letters.count(), clock.instant().plus(delay));
    return Response.json(202, outcome).with("cache-control", "no-store");
  }
}
