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

/** The messages of one invocation, side by side; each stands for itself. */
final class SqsBatch {
  private static final Logger LOG = LoggerFactory.getLogger(SqsBatch.class);

  private SqsBatch() {}

  /**
   * Names every message whose handling threw. Results are collected after all have ended, so that
   * none is lost.
   */
  static SQSBatchResponse handle(SQSEvent event, Consumer<SQSMessage> handler) {
    List<SQSMessage> messages = Objects.requireNonNullElse(event.getRecords(), List.of());
    List<BatchItemFailure> failures =
        Parallel.map(messages, messages.size(), message -> failure(message, handler)).stream()
            .flatMap(Optional::stream)
            .toList();
    return new SQSBatchResponse(failures);
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
