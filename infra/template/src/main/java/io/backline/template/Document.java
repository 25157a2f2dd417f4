package io.backline.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The template's sections. */
record Document(Node root) {
  Document(JsonNode json) {
    this(new Node("", json));
  }

  /** The resources of one type, in the template's order; a node's path ends in the logical id. */
  List<Node> resources(String type) {
    return root.at("Resources").entries().values().stream()
        .filter(node -> node.at("Type").text().equals(type))
        .toList();
  }

  Resource resource(String logicalId) {
    Node node = root.at("Resources").at(logicalId);
    if (!node.isPresent()) {
      throw node.problem("is referred to and does not exist");
    }
    return new Resource(logicalId, node.at("Type").text());
  }

  /** A parameter's default, where there is a parameter of this name. */
  Optional<String> parameter(String name) {
    return root.at("Parameters")
        .at(name)
        .optional()
        .map(parameter -> parameter.at("Default").text());
  }

  Node functionGlobals() {
    return root.at("Globals").at("Function");
  }

  static String logicalId(Node resource) {
    return resource.path().substring(resource.path().lastIndexOf('.') + 1);
  }
}
