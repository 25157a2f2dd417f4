package io.backline.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of a body, each read once; what is null counts as not sent. */
final class OrderFields {
  private final JsonNode body;
  private final Set<String> read = new TreeSet<>();

  OrderFields(JsonNode body) {
    if (!body.isObject()) {
      throw new InvalidOrderException("Send a JSON object, or nothing.");
    }
    this.body = body;
  }

  int whole(String name, int fallback, int most) {
    return whole(name, fallback, 1, most);
  }

  int whole(String name, int fallback, int least, int most) {
    JsonNode node = field(name);
    if (node == null) {
      return fallback;
    }
    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
      throw new InvalidOrderException(
          "Send %s as a whole number from %d to %d, or not at all.".formatted(name, least, most));
    }
    return node.asInt();
  }

  boolean truth(String name, boolean fallback) {
    JsonNode node = field(name);
    if (node == null) {
      return fallback;
    }
    if (!node.isBoolean()) {
      throw new InvalidOrderException("Send %s as true or false, or not at all.".formatted(name));
    }
    return node.asBoolean();
  }

  /** A text, or null. */
  String text(String name, int longest) {
    JsonNode node = field(name);
    if (node == null) {
      return null;
    }
    if (!isText(node, longest)) {
      throw new InvalidOrderException(
          "Send %s as a text of 1 to %d characters, or not at all.".formatted(name, longest));
    }
    return node.asText().strip();
  }

  /** Texts, none twice; none where it is not sent. */
  List<String> texts(String name, int most, int longest) {
    JsonNode node = field(name);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(isText(one, longest) ? one.asText().strip() : ""));
    if (!node.isArray() || texts.size() > most || texts.contains("")) {
      throw new InvalidOrderException(
          "Send %s as a list of up to %d texts of 1 to %d characters, or not at all."
              .formatted(name, most, longest));
    }
    return texts.stream().distinct().toList();
  }

  private static boolean isText(JsonNode node, int longest) {
    String text = node.isTextual() ? node.asText().strip() : "";
    return !text.isEmpty()
        && text.length() <= longest
        && text.codePoints().noneMatch(OrderFields::isNoText);
  }

  // JSON may escape half a surrogate pair, which no table takes.
  private static boolean isNoText(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  /** Letters in upper case, or the fallback. */
  String code(String name, Pattern form, String fallback) {
    JsonNode node = field(name);
    if (node == null) {
      return fallback;
    }
    String code = node.isTextual() ? node.asText().strip().toUpperCase(Locale.ROOT) : "";
    if (!form.matcher(code).matches()) {
      throw new InvalidOrderException(
          "Send %s as letters (%s), or not at all.".formatted(name, form));
    }
    return code;
  }

  /** A time with its zone, or null. */
  Instant time(String name) {
    JsonNode node = field(name);
    if (node == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(node.asText()).toInstant();
    } catch (DateTimeException _) {
      throw new InvalidOrderException(
          "Send %s as a time such as 2026-11-21T14:00:00Z, or not at all.".formatted(name));
    }
  }

  /** After all that are known have been read. */
  void refuseOthers() {
    if (body.properties().stream().anyMatch(field -> !read.contains(field.getKey()))) {
      throw new InvalidOrderException(
          read.isEmpty()
              ? "This job takes no settings: send none."
              : "Send %s, or some of them, and nothing else.".formatted(String.join(", ", read)));
    }
  }

  private JsonNode field(String name) {
    read.add(name);
    JsonNode node = body.path(name);
    return node.isMissingNode() || node.isNull() ? null : node;
  }
}
