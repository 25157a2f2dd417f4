package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallPriority;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.runtime.ImportOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a client asks to import: the body of {@code POST /api/artists/import}. */
final class ImportRequest {
  // Observed ids have 10 to 21 characters; the rest is room.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_NAME = 200;

  private ImportRequest() {}

  static ImportOrder read(JsonNode body) {
    return new ImportOrder(
        id(body.path("tmAttractionId")),
        JsonText.optional(body, "name", LONGEST_NAME),
        force(body.path("force")),
        new ImportScope(parts(body.path("only")), priority(body.path("priority"))));
  }

  private static String id(JsonNode node) {
    if (!node.isTextual() || !ID.matcher(node.asText()).matches()) {
      throw ProblemException.invalid(
          "Send tmAttractionId, the id of a Ticketmaster attraction (GET /api/search?q= finds"
              + " it).");
    }
    return node.asText();
  }

  private static boolean force(JsonNode node) {
    if (!JsonBody.isAbsent(node) && !node.isBoolean()) {
      throw ProblemException.invalid("Send force as true or false, or not at all.");
    }
    return node.asBoolean(false);
  }

  private static Set<ImportPart> parts(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return ImportScope.WHOLE.parts();
    }
    Set<ImportPart> parts = EnumSet.noneOf(ImportPart.class);
    boolean known = node.isArray() && !node.isEmpty();
    for (JsonNode name : node) {
      Optional<ImportPart> part = named(ImportPart.values(), name);
      part.ifPresent(parts::add);
      known &= part.isPresent();
    }
    if (!known) {
      throw ProblemException.invalid(
          "Send only as a list of %s, or not at all.".formatted(List.of(ImportPart.values())));
    }
    return parts;
  }

  private static CallPriority priority(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return CallPriority.INTERACTIVE;
    }
    return named(CallPriority.values(), node)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send priority as one of %s, or not at all."
                        .formatted(List.of(CallPriority.values()))));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, JsonNode name) {
    return Stream.of(values)
        .filter(value -> name.isTextual() && value.toString().equals(name.asText()))
        .findFirst();
  }
}
