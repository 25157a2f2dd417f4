package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SqsBatchTest {
  private static final List<SQSMessage> TEN =
      IntStream.range(0, 10).mapToObj(i -> Events.message(Integer.toString(i), "", 1)).toList();

  /** A way to handle the messages of a batch. */
  private interface Way {
    SQSBatchResponse handle(SQSEvent event, Consumer<SQSMessage> handler);
  }

  static List<Named<Way>> ways() {
    return List.of(
        Named.of("side by side", SqsBatch::sideBySide), Named.of("in turn", SqsBatch::inTurn));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void exactly_the_messages_that_failed_come_back_whichever_they_are(Way way) {
    for (int mask = 0; mask < 1 << TEN.size(); mask++) {
      int failing = mask;
      SQSBatchResponse answer = way.handle(Events.of(TEN), message -> failOneOf(failing, message));
      assertThat(answer.getBatchItemFailures())
          .extracting(BatchItemFailure::getItemIdentifier)
          .containsExactlyElementsOf(ids(failing));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_failure_keeps_no_other_message_from_being_handled(Way way) {
    Set<String> handled = ConcurrentHashMap.newKeySet();
    way.handle(
        Events.of(TEN),
        message -> {
          handled.add(message.getMessageId());
          throw new IllegalStateException("expected by the test");
        });
    assertThat(handled).hasSize(TEN.size());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void an_empty_batch_has_no_failures(Way way) {
    assertThat(way.handle(Events.of(List.of()), _ -> {}).getBatchItemFailures()).isEmpty();
  }

  @Test
  void messages_in_turn_are_handled_in_their_order_and_never_two_at_a_time() {
    List<String> order = new ArrayList<>();
    SqsBatch.inTurn(Events.of(TEN), message -> order.add(message.getMessageId()));
    assertThat(order).containsExactlyElementsOf(ids((1 << TEN.size()) - 1));
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
