package io.backline.deadletters;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.runtime.Addressee;
import io.backline.runtime.DeadEnds;
import io.backline.runtime.LogContext;
import io.backline.runtime.Queues;
import io.backline.runtime.UnreadableMessageException;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a message that came to nothing, then ends the phase that waits for it. A message that is
 * taken twice is kept once.
 */
final class DeadLetterOffice {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);
  private static final String TRIED = "tried five times without success";

  private final Map<String, PhaseName> phases;
  private final DeadLetterStore letters;
  private final DeadEnds deadEnds;
  private final Clock clock;
  private final Meter meter;

  /**
   * @param phases whose dead letters each queue holds, by the queue's ARN
   */
  DeadLetterOffice(
      Map<String, PhaseName> phases,
      DeadLetterStore letters,
      DeadEnds deadEnds,
      Clock clock,
      Meter meter) {
    this.phases = Map.copyOf(phases);
    this.letters = letters;
    this.deadEnds = deadEnds;
    this.clock = clock;
    this.meter = meter;
  }

  void take(SQSMessage message) {
    LogContext.received(message);
    PhaseName phase = phases.get(message.getEventSourceArn());
    if (phase == null) {
      throw new IllegalStateException("no phase's dead letters: " + message.getEventSourceArn());
    }
    Optional<Addressee> of = Addressee.in(message.getBody());
    of.ifPresent(addressee -> LogContext.of(addressee.artistId(), addressee.jobId()));
    String flaw = flaw(phase, message.getBody());
    LOG.warn("{} message {} of {}: {}", phase, message.getMessageId(), of.orElse(null), flaw);
    letters.keep(letter(message, phase, of, flaw));
    meter.count(Metric.DEAD_LETTERS, phase.toString());
    of.ifPresent(addressee -> deadEnds.settle(addressee, message.getMessageId(), flaw));
  }

  private DeadLetter letter(
      SQSMessage message, PhaseName phase, Optional<Addressee> of, String flaw) {
    Instant sentAt = Instant.ofEpochMilli(Long.parseLong(attribute(message, "SentTimestamp")));
    return new DeadLetter(
        DeadLetter.id(sentAt, message.getMessageId()),
        phase,
        message.getBody(),
        false,
        of.map(Addressee::artistId).orElse(null),
        of.map(Addressee::jobId).orElse(null),
        flaw,
        sentAt,
        clock.instant(),
        Integer.parseInt(attribute(message, "ApproximateReceiveCount")),
        null);
  }

  private static String attribute(SQSMessage message, String name) {
    return message.getAttributes().get(name);
  }

  private static String flaw(PhaseName queue, String body) {
    try {
      PhaseMessage message = Queues.read(body);
      return message.phase() == queue ? TRIED : UnreadableMessageException.WRONG_PHASE;
    } catch (UnreadableMessageException e) {
      return e.getMessage();
    }
  }
}
