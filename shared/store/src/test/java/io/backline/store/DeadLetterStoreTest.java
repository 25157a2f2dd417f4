package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.PhaseName;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class DeadLetterStoreTest {
  // The table itself forgets what has expired by the real clock.
  private final HandClock clock = new HandClock(Instant.parse("2100-01-01T15:00:00Z"));
  private final TestTables tables;
  private final DeadLetterStore letters;

  DeadLetterStoreTest(TestTables tables) {
    this.tables = tables;
    letters = new DeadLetterStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @BeforeEach
  void forgetTheOthers() {
    letters.page(null, 1_000).rows().forEach(letters::settle);
  }

  @Test
  void what_was_kept_is_found_and_listed_in_the_order_of_sending() {
    List<DeadLetter> kept = IntStream.range(0, 5).mapToObj(this::letter).toList();
    kept.reversed().forEach(letters::keep);
    assertThat(letters.find(kept.getFirst().id())).contains(kept.getFirst());
    assertThat(letters.page(null, 5)).isEqualTo(new Page<>(kept, null));
    assertThat(letters.count()).isEqualTo(5);
  }

  @Test
  void pages_follow_one_another_without_a_gap_also_over_settled_ones() {
    List<DeadLetter> kept = IntStream.range(0, 7).mapToObj(this::letter).toList();
    kept.forEach(letters::keep);
    letters.settle(kept.get(2));
    Page<DeadLetter> first = letters.page(null, 3);
    assertThat(first.rows()).containsExactly(kept.get(0), kept.get(1), kept.get(3));
    assertThat(letters.page(first.last(), 3)).isEqualTo(new Page<>(kept.subList(4, 7), null));
  }

  @Test
  void what_is_settled_waits_no_longer_even_where_it_comes_again() {
    DeadLetter letter = letter(0);
    letters.keep(letter);
    letters.settle(letter);
    letters.keep(letter);
    assertThat(letters.find(letter.id())).isEmpty();
    assertThat(letters.page(null, 5).rows()).isEmpty();
    assertThat(letters.count()).isZero();
  }

  @Test
  void a_letter_that_comes_twice_stays_as_it_was() {
    DeadLetter letter = letter(0);
    letters.keep(letter);
    letters.keep(
        new DeadLetter(
            letter.id(),
            letter.phase(),
            letter.body(),
            false,
            null,
            null,
            letter.flaw(),
            letter.sentAt(),
            clock.instant().plusSeconds(60),
            7,
            null));
    assertThat(letters.page(null, 5).rows()).containsExactly(letter);
  }

  @Test
  void a_body_is_cut_where_no_row_would_take_it_and_never_within_a_character() {
    String guitars = "\uD83C\uDFB8".repeat(DeadLetter.LONGEST_BODY / 2);
    assertThat(letter(guitars).cut()).isFalse();
    DeadLetter cut = letter("-" + guitars);
    assertThat(cut.cut()).isTrue();
    assertThat(cut.body()).hasSize(DeadLetter.LONGEST_BODY - 1).endsWith("\uD83C\uDFB8");
    letters.keep(cut);
    assertThat(letters.find(cut.id())).contains(cut);
  }

  @Test
  void the_beginning_of_a_body_ends_with_a_whole_character() {
    DeadLetter letter = letter("a\uD83C\uDFB8b");
    assertThat(letter.body(4)).isEqualTo(letter.body());
    assertThat(letter.body(3)).isEqualTo("a\uD83C\uDFB8");
    assertThat(letter.body(2)).isEqualTo("a");
  }

  @Test
  void a_letter_goes_14_days_after_it_died() {
    DeadLetter letter = letter(0);
    letters.keep(letter);
    Map<String, AttributeValue> row =
        tables
            .client()
            .getItem(
                request ->
                    request.tableName(tables.name("StatusTable")).key(Keys.deadLetter(letter.id())))
            .item();
    assertThat(Instant.ofEpochSecond(Long.parseLong(row.get("expiresAt").n())))
        .isEqualTo(letter.diedAt().plus(Duration.ofDays(14)));
  }

  private DeadLetter letter(String body) {
    Instant sentAt = clock.instant();
    String id = DeadLetter.id(sentAt, UUID.randomUUID().toString());
    return new DeadLetter(
        id, PhaseName.SHOWS, body, false, null, null, "it broke", sentAt, sentAt, 5, null);
  }

  private DeadLetter letter(int seconds) {
    Instant sentAt = clock.instant().plusSeconds(seconds);
    return new DeadLetter(
        DeadLetter.id(sentAt, UUID.randomUUID().toString()),
        PhaseName.SHOWS,
        "{}",
        false,
        "artist",
        "job",
        "it broke",
        sentAt,
        clock.instant().plusSeconds(100),
        5,
        null);
  }
}
