package io.backline.local;

import io.backline.template.Resolver;
import io.backline.template.Resource;
import java.util.Map;
import java.util.Optional;

/** What stands behind the template's references here: local names, URLs and made-up ARNs. */
final class LocalResolver implements Resolver {
  private final Map<String, String> tables;
  private final Map<String, QueueAddress> queues;
  private final Map<String, String> buses;

  LocalResolver(
      Map<String, String> tables, Map<String, QueueAddress> queues, Map<String, String> buses) {
    this.tables = Map.copyOf(tables);
    this.queues = Map.copyOf(queues);
    this.buses = Map.copyOf(buses);
  }

  /** Knows the stack's name and region only, which is enough for names. */
  static LocalResolver ofNames() {
    return new LocalResolver(Map.of(), Map.of(), Map.of());
  }

  @Override
  public String ref(Resource resource) {
    String id = resource.logicalId();
    return switch (resource.type()) {
      case "AWS::DynamoDB::Table" -> known(tables.get(id), resource);
      case "AWS::SQS::Queue" -> known(queues.get(id), resource).url();
      case "AWS::Events::EventBus" -> known(buses.get(id), resource);
      default -> id;
    };
  }

  @Override
  public String attribute(Resource resource, String name) {
    if (resource.type().equals("AWS::SQS::Queue") && name.equals("Arn")) {
      return known(queues.get(resource.logicalId()), resource).arn();
    }
    return "arn:aws:local:"
        + QueueServer.REGION
        + ":"
        + QueueServer.ACCOUNT
        + ":"
        + resource.logicalId()
        + "/"
        + name;
  }

  @Override
  public String pseudoParameter(String name) {
    return switch (name) {
      case "AWS::Region" -> QueueServer.REGION;
      case "AWS::AccountId" -> QueueServer.ACCOUNT;
      case "AWS::StackName" -> "backline";
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> throw new IllegalArgumentException(name + " is not known here");
    };
  }

  private static <T> T known(T value, Resource resource) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new IllegalStateException(resource + " was not created"));
  }
}
