package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts as a body sends them. Blanks around one for people to read are dropped. */
final class JsonText {
  private JsonText() {}

  /** A text that has to be there. */
  static String required(JsonNode body, String name, int longest) {
    return read(body.path(name), longest)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send %s as a text of 1 to %d characters.".formatted(name, longest)));
  }

  /** A text, or null. */
  static String optional(JsonNode body, String name, int longest) {
    JsonNode node = body.path(name);
    if (JsonBody.isAbsent(node)) {
      return null;
    }
    return read(node, longest)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send %s as a text of 1 to %d characters, or not at all."
                        .formatted(name, longest)));
  }

  /** A list of 1 to so many texts, each of them once; empty where it is none, or any is no good. */
  static Optional<List<String>> list(JsonNode node, int most, Predicate<String> isGood) {
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(one.isTextual() ? one.asText() : ""));
    boolean usable =
        node.isArray()
            && !texts.isEmpty()
            && texts.size() <= most
            && texts.stream().allMatch(isGood);
    return usable ? Optional.of(texts.stream().distinct().toList()) : Optional.empty();
  }

  private static Optional<String> read(JsonNode node, int longest) {
    return Optional.of(node)
        .filter(JsonNode::isTextual)
        .map(text -> text.asText().strip())
        .filter(text -> text.length() <= longest && isText(text) && isSeen(text));
  }

  // JSON may escape half a surrogate pair, which no table takes.
  private static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** Whether anything of it is visible: a name of invisible characters names nobody. */
  private static boolean isSeen(String text) {
    return text.codePoints()
        .anyMatch(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT);
  }
}
