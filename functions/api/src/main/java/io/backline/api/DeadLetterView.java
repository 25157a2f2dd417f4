package io.backline.api;

import io.backline.model.PhaseName;
import io.backline.store.DeadLetter;
import java.time.Instant;

/**
 * A dead letter as admins see it.
 *
 * @param body in a list its beginning
 * @param bodyLength characters of the body that there are
 * @param cut whether there were more, which are not kept
 */
record DeadLetterView(
    String id,
    PhaseName phase,
    String flaw,
    String artistId,
    String jobId,
    String body,
    int bodyLength,
    boolean cut,
    Instant sentAt,
    Instant diedAt,
    int receives) {

  // A list of the longest bodies would be more than a function may answer.
  private static final int LISTED_BODY = 1_000;

  static DeadLetterView whole(DeadLetter letter) {
    return of(letter, letter.body());
  }

  static DeadLetterView listed(DeadLetter letter) {
    return of(letter, letter.body(LISTED_BODY));
  }

  private static DeadLetterView of(DeadLetter letter, String body) {
    return new DeadLetterView(
        letter.id(),
        letter.phase(),
        letter.flaw(),
        letter.artistId(),
        letter.jobId(),
        body,
        letter.body().length(),
        letter.cut(),
        letter.sentAt(),
        letter.diedAt(),
        letter.receives());
  }
}
