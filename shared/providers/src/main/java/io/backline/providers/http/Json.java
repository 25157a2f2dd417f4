package io.backline.providers.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads providers' JSON leniently: what is missing, null, blank, of another type, malformed or
 * beyond all bounds is null. A path names nested fields.
 */
public final class Json {
  // Room for any name, title or address. A table's row holds 400 KB in all.
  private static final int LONGEST_TEXT = 2_048;

  // The largest page of any provider has 200.
  private static final int MOST_ITEMS = 1_000;

  // Ids become parts of keys, paths and log lines.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.~:-]{1,100}");

  // Control characters, and halves of surrogate pairs, which cannot be written as UTF-8.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

  private Json() {}

  /** The text in one line, without blanks around it, or null. */
  public static String text(JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
      return null;
    }
    String text = UNPRINTABLE.matcher(value.textValue()).replaceAll(" ").strip();
    return text.isEmpty() ? null : text;
  }

  /** The text if it can be an id, or null. */
  public static String id(JsonNode node, String... path) {
    String text = text(node, path);
    return text != null && ID.matcher(text).matches() ? text : null;
  }

  /** The text if it is an http or https URL, or null: a page may link to it. */
  public static String link(JsonNode node, String... path) {
    String text = text(node, path);
    return text != null && text.matches("(?i)https?://\\S+") ? text : null;
  }

  /** A whole number, also one written as text, or null. */
  public static Integer integer(JsonNode node, String... path) {
    BigDecimal number = decimal(node, path);
    return number == null ? null : orNull(number, BigDecimal::intValueExact);
  }

  public static int integerOr(int otherwise, JsonNode node, String... path) {
    return Objects.requireNonNullElse(integer(node, path), otherwise);
  }

  /** A number, also one written as text, or null. */
  public static Double number(JsonNode node, String... path) {
    BigDecimal number = decimal(node, path);
    return number == null || Double.isInfinite(number.doubleValue()) ? null : number.doubleValue();
  }

  public static boolean truth(JsonNode node, String... path) {
    return at(node, path).asBoolean(false);
  }

  public static Instant instant(JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? null : orNull(text, time -> OffsetDateTime.parse(time).toInstant());
  }

  public static LocalDate date(JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? null : orNull(text, LocalDate::parse);
  }

  public static LocalTime time(JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? null : orNull(text, LocalTime::parse);
  }

  /** The objects of an array; none where there is no array. */
  public static Stream<JsonNode> objects(JsonNode node, String... path) {
    return elements(node, path).filter(JsonNode::isObject);
  }

  /** What can be read of an array's objects; the reader gives null for one that it cannot use. */
  public static <T> List<T> list(Function<JsonNode, T> reader, JsonNode node, String... path) {
    return objects(node, path).map(reader).filter(Objects::nonNull).toList();
  }

  /** The texts of an array, each once. */
  public static List<String> texts(JsonNode node, String... path) {
    return elements(node, path).map(Json::text).filter(Objects::nonNull).distinct().toList();
  }

  public static JsonNode at(JsonNode node, String... path) {
    JsonNode at = node;
    for (String field : path) {
      at = at.path(field);
    }
    return at;
  }

  /** What the function makes of the value; null where that is not possible. */
  public static <T, R> R orNull(T value, Function<T, R> function) {
    try {
      return function.apply(value);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static Stream<JsonNode> elements(JsonNode node, String... path) {
    JsonNode array = at(node, path);
    return array.isArray() ? array.valueStream().limit(MOST_ITEMS) : Stream.empty();
  }

  private static BigDecimal decimal(JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (value.isNumber()) {
      return orNull(value, JsonNode::decimalValue);
    }
    String text = text(value);
    return text == null || text.length() > 40 ? null : orNull(text, BigDecimal::new);
  }
}
