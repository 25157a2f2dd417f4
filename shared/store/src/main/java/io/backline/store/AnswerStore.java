package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What providers answered, so that not every function has to ask. A row goes when its time ends.
 */
public final class AnswerStore {
  /** Bytes. A longer answer is not kept: a row takes 400 KB, and each one costs a write unit. */
  public static final int LONGEST = 64 * 1024;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  /** An answer. */
  public record Answer(String body, Instant until) {
    public Answer {
      requireNonNull(body, "body is null");
      requireNonNull(until, "until is null");
    }
  }

  public AnswerStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /**
   * The answer that was kept, unless its time has ended. One kept a moment ago may not be seen yet.
   *
   * @param question up to 1,000 bytes
   */
  public Optional<Answer> find(String question) {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(request -> request.tableName(table).key(Keys.answer(question))).item();
    // TTL sweeps are late.
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(Rows.read(item, Answer.class))
            .filter(answer -> answer.until().isAfter(clock.instant()));
  }

  public void keep(String question, Answer answer) {
    if (answer.body().getBytes(UTF_8).length > LONGEST) {
      return;
    }
    Map<String, AttributeValue> item = Rows.item(Keys.answer(question), answer);
    item.put(Keys.EXPIRES_AT, AttributeValue.fromN(Long.toString(answer.until().getEpochSecond())));
    dynamoDb.putItem(request -> request.tableName(table).item(item));
  }
}
