package io.backline.template;

/** Answers with the question, so that a test sees what was asked. */
final class FixedResolver implements Resolver {
  @Override
  public String ref(Resource resource) {
    return "ref:" + resource.logicalId();
  }

  @Override
  public String attribute(Resource resource, String name) {
    return "att:" + resource.logicalId() + "." + name;
  }

  @Override
  public String pseudoParameter(String name) {
    return "<" + name + ">";
  }
}
