package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue.
 *
 * @param receiveWait how long a receive waits for a message unless it says otherwise
 */
public record SqsQueue(
    String logicalId,
    Duration visibilityTimeout,
    Duration delay,
    Duration receiveWait,
    Duration retention,
    Optional<Redrive> redrive) {
  public SqsQueue {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(visibilityTimeout, "visibilityTimeout is null");
    requireNonNull(delay, "delay is null");
    requireNonNull(receiveWait, "receiveWait is null");
    requireNonNull(retention, "retention is null");
    requireNonNull(redrive, "redrive is null");
  }

  /**
   * After {@code maxReceiveCount} receives a message moves to the queue with the logical id {@code
   * deadLetters}.
   */
  public record Redrive(String deadLetters, int maxReceiveCount) {
    public Redrive {
      requireNonNull(deadLetters, "deadLetters is null");
    }
  }
}
