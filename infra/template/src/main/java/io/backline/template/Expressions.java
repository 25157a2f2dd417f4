package io.backline.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a value and its intrinsic function, if it is one. */
final class Expressions {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private Expressions() {}

  static Expression read(Node node) {
    JsonNode json = node.json();
    if (json.isValueNode()) {
      return new Expression.Text(json.asText());
    }
    if (!json.isObject() || json.size() != 1) {
      throw node.problem("is neither a value nor an intrinsic function");
    }
    String function = json.fieldNames().next();
    Node argument = node.at(function);
    return switch (function) {
      case "Ref" -> new Expression.Ref(argument.text());
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitution(argument);
      default -> throw node.problem(function + " is not supported");
    };
  }

  private static Expression attribute(Node argument) {
    if (argument.json().isArray()) {
      List<Node> items = argument.items();
      return new Expression.Attribute(items.getFirst().text(), items.getLast().text());
    }
    return dotted(argument.text(), argument);
  }

  private static Expression substitution(Node argument) {
    if (!argument.json().isTextual()) {
      throw argument.problem("Fn::Sub with a map of variables is not supported");
    }
    String text = argument.text();
    List<Expression> parts = new ArrayList<>();
    int end = 0;
    Matcher variables = VARIABLE.matcher(text);
    for (MatchResult variable : variables.results().toList()) {
      parts.add(new Expression.Text(text.substring(end, variable.start())));
      parts.add(variable(variable, argument));
      end = variable.end();
    }
    parts.add(new Expression.Text(text.substring(end)));
    return new Expression.Joined(parts);
  }

  private static Expression variable(MatchResult variable, Node argument) {
    String name = variable.group(2).strip();
    if (!variable.group(1).isEmpty()) {
      return new Expression.Text("${" + name + "}");
    }
    return name.contains(".") ? dotted(name, argument) : new Expression.Ref(name);
  }

  private static Expression dotted(String text, Node place) {
    int dot = text.indexOf('.');
    if (dot < 1) {
      throw place.problem("'" + text + "' is not of the form Resource.Attribute");
    }
    return new Expression.Attribute(text.substring(0, dot), text.substring(dot + 1));
  }
}
