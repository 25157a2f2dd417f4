package io.backline.api;

import io.backline.model.PhaseName;
import io.backline.store.DeadLetter;
import java.time.Instant;

/** A dead letter as admins see it. */
record DeadLetterView(
    String id,
    PhaseName phase,
    String flaw,
    String artistId,
    String jobId,
    String body,
    boolean cut,
    Instant sentAt,
    Instant diedAt,
    int receives) {

  static DeadLetterView of(DeadLetter letter) {
    return new DeadLetterView(
        letter.id(),
        letter.phase(),
        letter.flaw(),
        letter.artistId(),
        letter.jobId(),
        letter.body(),
        letter.cut(),
        letter.sentAt(),
        letter.diedAt(),
        letter.receives());
  }
}
