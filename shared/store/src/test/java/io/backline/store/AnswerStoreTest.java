package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.store.AnswerStore.Answer;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class AnswerStoreTest {
  // The table itself forgets what has expired by the real clock.
  private final HandClock clock = new HandClock(Instant.parse("2100-01-01T15:00:00Z"));
  private final Instant later = clock.instant().plusSeconds(60);
  private final String question = "question " + UUID.randomUUID();
  private final AnswerStore answers;

  AnswerStoreTest(TestTables tables) {
    answers = new AnswerStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @Test
  void a_question_that_nobody_asked_has_no_answer() {
    assertThat(answers.find(question)).isEmpty();
  }

  @Test
  void the_answer_that_was_kept_last_is_found() {
    answers.keep(question, new Answer("one", later));
    answers.keep(question, new Answer("two", later));
    assertThat(answers.find(question)).contains(new Answer("two", later));
  }

  @Test
  void an_answer_is_found_until_its_time_ends() {
    answers.keep(question, new Answer("one", later));
    clock.advance(Duration.ofSeconds(59));
    assertThat(answers.find(question)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(answers.find(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\uD83C\uDFB8", " ", "#", "ß"})
  void any_text_may_be_asked(String text) {
    answers.keep(question + text, new Answer(text, later));
    assertThat(answers.find(question + text)).contains(new Answer(text, later));
  }

  @Test
  void what_is_too_long_for_a_row_is_not_kept() {
    answers.keep(question, new Answer("ä".repeat(AnswerStore.LONGEST / 2 + 1), later));
    assertThat(answers.find(question)).isEmpty();
    answers.keep(question, new Answer("ä".repeat(AnswerStore.LONGEST / 2), later));
    assertThat(answers.find(question)).isPresent();
  }
}
