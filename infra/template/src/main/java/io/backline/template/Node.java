package io.backline.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in the template: its value, and its path for error messages. */
record Node(String path, JsonNode json) {
  Node at(String name) {
    return new Node(
        path.isEmpty() ? name : path + "." + name,
        Optional.ofNullable(json.get(name)).orElse(MissingNode.getInstance()));
  }

  Node properties() {
    return at("Properties");
  }

  boolean isPresent() {
    return !json.isMissingNode() && !json.isNull();
  }

  /** This place's value, or the default's where there is none: Globals.Function. */
  Node or(Node fallback) {
    return isPresent() || !fallback.isPresent() ? this : fallback;
  }

  Optional<Node> optional() {
    return isPresent() ? Optional.of(this) : Optional.empty();
  }

  String text() {
    if (!json.isValueNode() || json.isNull()) {
      throw problem(isPresent() ? "is not plain text" : "is missing");
    }
    return json.asText();
  }

  Optional<String> optionalText() {
    return optional().map(Node::text);
  }

  int number(int fallback) {
    if (isPresent() && !json.canConvertToInt()) {
      throw problem("is not a number");
    }
    return json.asInt(fallback);
  }

  Duration seconds(int fallback) {
    return Duration.ofSeconds(number(fallback));
  }

  /** The list's items; none where the list is missing. */
  List<Node> items() {
    if (isPresent() && !json.isArray()) {
      throw problem("is not a list");
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(new Node(path + "[" + i + "]", json.get(i)));
    }
    return items;
  }

  List<String> texts() {
    return items().stream().map(Node::text).toList();
  }

  /** The map's entries in the template's order; none where the map is missing. */
  Map<String, Node> entries() {
    if (isPresent() && !json.isObject()) {
      throw problem("is not a map");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    json.fieldNames().forEachRemaining(name -> entries.put(name, at(name)));
    return entries;
  }

  /** The logical id of the resource that a {@code Ref} or {@code Fn::GetAtt} here names. */
  String reference() {
    if (!isPresent()) {
      throw problem("is missing");
    }
    return switch (Expressions.read(this)) {
      case Expression.Ref ref -> ref.name();
      case Expression.Attribute attribute -> attribute.logicalId();
      case Expression.Text text ->
          throw problem("'" + text.text() + "' is no reference to a resource of this template");
      case Expression.Joined _ -> throw problem("is no reference to a resource of this template");
    };
  }

  TemplateException problem(String problem) {
    return new TemplateException(path, problem);
  }
}
