package io.backline.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;

/** A value somewhere in a body: a field of an object, or an item of an array. */
record Place(JsonNode parent, String field, int index, JsonNode value) {
  private static final TextNode MARK = TextNode.valueOf("\u2063mark\u2063");

  /** Any value but the whole; the outer ones more often than each of the many inner ones. */
  static Optional<Place> any(JsonNode root, Random random) {
    Optional<Place> place = child(root, random);
    while (place.isPresent() && !place.get().value.isEmpty() && random.nextInt(3) > 0) {
      place = child(place.get().value, random);
    }
    return place;
  }

  private static Optional<Place> child(JsonNode parent, Random random) {
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    int index = random.nextInt(parent.size());
    if (parent.isArray()) {
      return Optional.of(new Place(parent, "", index, parent.get(index)));
    }
    Iterator<String> fields = parent.fieldNames();
    for (int i = 0; i < index; i++) {
      fields.next();
    }
    String field = fields.next();
    return Optional.of(new Place(parent, field, index, parent.get(field)));
  }

  void remove() {
    switch (parent) {
      case ObjectNode object -> object.remove(field);
      case ArrayNode array -> array.remove(index);
      default -> throw new IllegalStateException("holds nothing: " + parent.getNodeType());
    }
  }

  /** The whole body with this text, which need not be JSON, in place of the value. */
  String written(JsonNode root, String raw) {
    switch (parent) {
      case ObjectNode object -> object.set(field, MARK);
      case ArrayNode array -> array.set(index, MARK);
      default -> throw new IllegalStateException("holds nothing: " + parent.getNodeType());
    }
    return root.toString().replace(MARK.toString(), raw);
  }
}
