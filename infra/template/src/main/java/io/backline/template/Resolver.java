package io.backline.template;

/** What a deployment knows and the template does not: the values behind references. */
public interface Resolver {
  /** What {@code Ref} gives: a table's name, a queue's URL. */
  String ref(Resource resource);

  /** What {@code Fn::GetAtt} gives, for a name such as {@code Arn}. */
  String attribute(Resource resource, String name);

  /** A pseudo parameter's value, for a name such as {@code AWS::Region}. */
  String pseudoParameter(String name);
}
