package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A value whose references are not resolved yet. */
public sealed interface Expression {
  /** Plain text. */
  record Text(String text) implements Expression {
    public Text {
      requireNonNull(text, "text is null");
    }
  }

  /** {@code Ref} of a resource, a parameter or a pseudo parameter. */
  record Ref(String name) implements Expression {
    public Ref {
      requireNonNull(name, "name is null");
    }
  }

  /** {@code Fn::GetAtt}. */
  record Attribute(String logicalId, String name) implements Expression {
    public Attribute {
      requireNonNull(logicalId, "logicalId is null");
      requireNonNull(name, "name is null");
    }
  }

  /** {@code Fn::Sub}: the parts in order. */
  record Joined(List<Expression> parts) implements Expression {
    public Joined {
      parts = List.copyOf(parts);
    }
  }
}
