package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SqsBatchTest {
  private static final List<SQSMessage> TEN =
      IntStream.range(0, 10).mapToObj(i -> Events.message(Integer.toString(i), "", 1)).toList();

  @Test
  void exactly_the_messages_that_failed_come_back_whichever_they_are() {
    for (int mask = 0; mask < 1 << TEN.size(); mask++) {
      int failing = mask;
      SQSBatchResponse answer =
          SqsBatch.handle(Events.of(TEN), message -> failOneOf(failing, message));
      assertThat(answer.getBatchItemFailures())
          .extracting(BatchItemFailure::getItemIdentifier)
          .containsExactlyElementsOf(ids(failing));
    }
  }

  @Test
  void a_failure_keeps_no_other_message_from_being_handled() {
    Set<String> handled = ConcurrentHashMap.newKeySet();
    SqsBatch.handle(
        Events.of(TEN),
        message -> {
          handled.add(message.getMessageId());
          throw new IllegalStateException("expected by the test");
        });
    assertThat(handled).hasSize(TEN.size());
  }

  @Test
  void an_empty_batch_has_no_failures() {
    assertThat(SqsBatch.handle(Events.of(List.of()), _ -> {}).getBatchItemFailures()).isEmpty();
  }

  private static void failOneOf(int mask, SQSMessage message) {
    if ((mask >> Integer.parseInt(message.getMessageId()) & 1) == 1) {
      throw new IllegalStateException("expected by the test");
    }
  }

  private static List<String> ids(int mask) {
    return IntStream.range(0, TEN.size())
        .filter(i -> (mask >> i & 1) == 1)
        .mapToObj(Integer::toString)
        .toList();
  }
}
