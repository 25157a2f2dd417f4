package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How often each caller called within a window. A caller is kept as a hash alone, of another key
 * each day: once the key is gone, nobody can tell whom a row was about, and no two windows' rows
 * can be told to be the same caller's. A backup of the table keeps keys and rows for as long as it
 * is kept itself.
 */
public final class CallerStore {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;
  private final RandomGenerator random;
  private volatile DayKey key;

  /**
   * @param random makes the keys, and so has to be one that nobody can guess
   */
  public CallerStore(DynamoDbClient dynamoDb, String table, Clock clock, RandomGenerator random) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
    this.random = random;
  }

  private record DayKey(LocalDate day, String key) {}

  /**
   * Counts a call, unless the caller has had enough.
   *
   * @param caller what tells it from others
   * @param most so many a window
   * @param window a part of a day
   * @return empty, or how long it has to wait
   */
  public Optional<Duration> admit(String caller, int most, Duration window) {
    Instant now = clock.instant();
    long seconds = window.toSeconds();
    Instant begin = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
    Instant end = begin.plus(window);
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Keys.caller(hash(caller, begin, window)))
                  .updateExpression("SET expiresAt = :expiry ADD calls :one")
                  .conditionExpression("attribute_not_exists(calls) OR calls < :most")
                  .expressionAttributeValues(
                      Map.of(
                          ":expiry", number(end.plus(A_MINUTE).getEpochSecond()),
                          ":one", number(1),
                          ":most", number(most))));
      return Optional.empty();
    } catch (ConditionalCheckFailedException _) {
      return Optional.of(Duration.between(now, end));
    }
  }

  private String hash(String caller, Instant begin, Duration window) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(keyOf(day(begin))), HMAC));
      byte[] hash = mac.doFinal((begin + " " + window + " " + caller).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private String keyOf(LocalDate day) {
    DayKey known = key;
    if (known == null || !known.day().equals(day)) {
      known = new DayKey(day, stored(day).orElseGet(() -> make(day)));
      key = known;
    }
    return known.key();
  }

  private Optional<String> stored(LocalDate day) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.callerKey(day)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, DayKey.class).key());
  }

  private String make(LocalDate day) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    DayKey made = new DayKey(day, Base64.getEncoder().encodeToString(bytes));
    Map<String, AttributeValue> item = Rows.item(Keys.callerKey(day), made);
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    item.put(Keys.EXPIRES_AT, number(end.plus(A_MINUTE).getEpochSecond()));
    try {
      dynamoDb.putItem(
          request ->
              request.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return made.key();
    } catch (ConditionalCheckFailedException _) {
      return stored(day).orElseThrow();
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
