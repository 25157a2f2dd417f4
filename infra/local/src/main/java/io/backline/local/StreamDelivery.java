package io.backline.local;

import io.backline.template.EventSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Hands batches of a stream to the function and repeats what fails, as the event source mapping
 * says.
 */
final class StreamDelivery implements StreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StreamDelivery.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final EventSource.StreamRecords source;
  private final HostedFunction function;
  private final SqsClient sqs;
  private final Optional<QueueAddress> deadLetters;

  StreamDelivery(
      EventSource.StreamRecords source,
      HostedFunction function,
      SqsClient sqs,
      Optional<QueueAddress> deadLetters) {
    this.source = source;
    this.function = function;
    this.sqs = sqs;
    this.deadLetters = deadLetters;
  }

  @Override
  public void deliver(StreamBatch batch) throws InterruptedException {
    for (int from = 0; from < batch.size(); from += source.batchSize()) {
      deliver(batch.part(from, Math.min(from + source.batchSize(), batch.size())), 0);
    }
  }

  private void deliver(StreamBatch batch, int retries) throws InterruptedException {
    StreamBatch left = invoke(batch);
    for (int made = retries; left.size() > 0; made++) {
      if (source.maxRetries() >= 0 && made >= source.maxRetries()) {
        giveUp(left);
        return;
      }
      Thread.sleep(PAUSE);
      if (source.bisects() && left.size() > 1) {
        deliver(left.part(0, left.size() / 2), made + 1);
        deliver(left.part(left.size() / 2, left.size()), made + 1);
        return;
      }
      left = invoke(left);
    }
  }

  /** Gives what has to run again. */
  private StreamBatch invoke(StreamBatch batch) throws InterruptedException {
    try {
      byte[] answer =
          function.invoke(Json.bytes(StreamEvents.of(batch.records(), batch.streamArn())));
      Set<String> failed =
          source.reportsItemFailures()
              ? ItemFailures.in(answer, batch.sequenceNumbers())
              : Set.of();
      return failed.isEmpty() ? batch.part(0, 0) : batch.from(failed);
    } catch (FunctionException | IOException e) {
      LOG.warn("{}: {}", function.function().logicalId(), e.getMessage(), e.getCause());
      return batch;
    }
  }

  private void giveUp(StreamBatch batch) {
    LOG.warn(
        "{}: {} records of {} are given up",
        function.function().logicalId(),
        batch.size(),
        source.table());
    String message = batch.givenUp(Invocation.arn(function.function()));
    deadLetters.ifPresent(
        queue -> sqs.sendMessage(request -> request.queueUrl(queue.url()).messageBody(message)));
  }
}
