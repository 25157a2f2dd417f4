package io.backline.template;

import static java.util.Objects.requireNonNull;

/** A resource's logical id and its type, such as {@code AWS::SQS::Queue}. */
public record Resource(String logicalId, String type) {
  public Resource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(type, "type is null");
  }
}
