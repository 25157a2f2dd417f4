package io.backline.local;

import io.backline.template.EventSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Lambda's event source mapping of a queue. A receive waits at the queue until a message is there,
 * so an idle poller does nothing and a message starts its function at once. What is not deleted
 * comes back when its visibility ends.
 */
final class QueuePoller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);
  // Short enough to wait for when stopping: an abandoned receive could still take messages along.
  private static final int LONGEST_WAIT_SECONDS = 2;
  private static final int LARGEST_RECEIVE = 10;

  private final SqsClient sqs;
  private final QueueAddress queue;
  private final EventSource.QueueMessages source;
  private final HostedFunction function;
  private final Semaphore free;
  private final Thread receiver;
  private volatile boolean stopping;

  private QueuePoller(
      SqsClient sqs,
      QueueAddress queue,
      EventSource.QueueMessages source,
      HostedFunction function) {
    this.sqs = sqs;
    this.queue = queue;
    this.source = source;
    this.function = function;
    free = new Semaphore(source.maxConcurrency());
    receiver = Thread.ofVirtual().name("poll-" + source.queue()).unstarted(this::poll);
  }

  static QueuePoller start(
      SqsClient sqs,
      QueueAddress queue,
      EventSource.QueueMessages source,
      HostedFunction function) {
    QueuePoller poller = new QueuePoller(sqs, queue, source, function);
    poller.receiver.start();
    return poller;
  }

  /** Receives no more, and gives the invocations in flight some seconds to end. */
  @Override
  public void close() {
    stopping = true;
    try {
      receiver.join(STOP);
      if (!free.tryAcquire(source.maxConcurrency(), STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} is still working; its messages come back", function.function().logicalId());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    try {
      while (!stopping) {
        if (free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
          receiveAndStart();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receiveAndStart() throws InterruptedException {
    List<Message> messages = List.of();
    try {
      messages = receive();
    } catch (SdkException e) {
      if (!stopping) {
        LOG.warn("receiving from {} failed: {}", source.queue(), e.getMessage());
        Thread.sleep(RETRY);
      }
    } finally {
      if (messages.isEmpty()) {
        free.release();
      }
    }
    if (!messages.isEmpty()) {
      List<Message> batch = messages;
      Thread.ofVirtual().name("batch-" + source.queue()).start(() -> handle(batch));
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queue.url())
                    .maxNumberOfMessages(Math.min(source.batchSize(), LARGEST_RECEIVE))
                    .waitTimeSeconds(LONGEST_WAIT_SECONDS)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void handle(List<Message> batch) {
    try {
      Set<String> failed = invoke(batch);
      delete(batch.stream().filter(message -> !failed.contains(message.messageId())).toList());
    } catch (FunctionException | IOException | SdkException e) {
      LOG.warn(
          "{}: {}; the batch comes back",
          function.function().logicalId(),
          e.getMessage(),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private Set<String> invoke(List<Message> batch)
      throws FunctionException, IOException, InterruptedException {
    byte[] answer = function.invoke(Json.bytes(SqsEvents.of(batch, queue.arn())));
    return source.reportsItemFailures() ? ItemFailures.in(answer, ids(batch)) : Set.of();
  }

  private void delete(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        messages.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    sqs.deleteMessageBatch(request -> request.queueUrl(queue.url()).entries(entries));
  }

  private static Set<String> ids(List<Message> batch) {
    return batch.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
  }
}
