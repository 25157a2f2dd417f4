package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.store.Parallel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one invocation; each stands for itself. */
public final class SqsBatch {
  private static final Logger LOG = LoggerFactory.getLogger(SqsBatch.class);

  private SqsBatch() {}

  /** Handles all messages at once, and names every one whose handling threw. */
  public static SQSBatchResponse sideBySide(SQSEvent event, Consumer<SQSMessage> handler) {
    List<SQSMessage> messages = messages(event);
    // Collected after all have ended, so that none is lost.
    return failed(Parallel.map(messages, messages.size(), message -> failure(message, handler)));
  }

  /** Handles one message after the other, and names every one whose handling threw. */
  public static SQSBatchResponse inTurn(SQSEvent event, Consumer<SQSMessage> handler) {
    return failed(messages(event).stream().map(message -> failure(message, handler)).toList());
  }

  private static List<SQSMessage> messages(SQSEvent event) {
    return Objects.requireNonNullElse(event.getRecords(), List.of());
  }

  private static SQSBatchResponse failed(List<Optional<BatchItemFailure>> failures) {
    return new SQSBatchResponse(failures.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<BatchItemFailure> failure(
      SQSMessage message, Consumer<SQSMessage> handler) {
    try {
      handler.accept(message);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.error("message {} failed", message.getMessageId(), e);
      return Optional.of(new BatchItemFailure(message.getMessageId()));
    }
  }
}
