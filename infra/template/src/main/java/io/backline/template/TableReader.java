package io.backline.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code AWS::DynamoDB::Table}. */
final class TableReader {
  private TableReader() {}

  static List<DynamoTable> read(Document document) {
    return document.resources("AWS::DynamoDB::Table").stream().map(TableReader::table).toList();
  }

  private static DynamoTable table(Node resource) {
    Node properties = resource.properties();
    return new DynamoTable(
        Document.logicalId(resource),
        attributes(properties),
        key(properties.at("KeySchema")),
        indexes(properties.at("LocalSecondaryIndexes")),
        indexes(properties.at("GlobalSecondaryIndexes")),
        properties.at("StreamSpecification").at("StreamViewType").optionalText(),
        ttlAttribute(properties.at("TimeToLiveSpecification")));
  }

  private static Map<String, String> attributes(Node properties) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Node attribute : properties.at("AttributeDefinitions").items()) {
      attributes.put(attribute.at("AttributeName").text(), attribute.at("AttributeType").text());
    }
    return attributes;
  }

  private static DynamoTable.Key key(Node schema) {
    String partition =
        keyAttribute(schema, "HASH").orElseThrow(() -> schema.problem("has no HASH key"));
    return new DynamoTable.Key(partition, keyAttribute(schema, "RANGE"));
  }

  private static Optional<String> keyAttribute(Node schema, String keyType) {
    return schema.items().stream()
        .filter(element -> element.at("KeyType").text().equals(keyType))
        .map(element -> element.at("AttributeName").text())
        .findFirst();
  }

  private static List<DynamoTable.Index> indexes(Node indexes) {
    return indexes.items().stream().map(TableReader::index).toList();
  }

  private static DynamoTable.Index index(Node index) {
    Node projection = index.at("Projection");
    return new DynamoTable.Index(
        index.at("IndexName").text(),
        key(index.at("KeySchema")),
        projection.at("ProjectionType").optionalText().orElse("ALL"),
        projection.at("NonKeyAttributes").texts());
  }

  private static Optional<String> ttlAttribute(Node specification) {
    return specification.at("Enabled").json().asBoolean(false)
        ? specification.at("AttributeName").optionalText()
        : Optional.empty();
  }
}
