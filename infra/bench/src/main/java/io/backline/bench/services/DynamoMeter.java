package io.backline.bench.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.local.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts DynamoDB's requests, and the units that its answers say they consumed. */
final class DynamoMeter {
  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems");
  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  private final ServiceUse use;

  DynamoMeter(ServiceUse use) {
    this.use = use;
  }

  /** The request as it is sent on: it asks for the units. */
  byte[] asking(String operation, byte[] request) throws IOException {
    if (!READS.contains(operation) && !WRITES.contains(operation)) {
      return request;
    }
    ObjectNode json = (ObjectNode) Json.read(request);
    return Json.bytes(json.put("ReturnConsumedCapacity", "TOTAL"));
  }

  void count(String operation, byte[] request, int status, byte[] answer) throws IOException {
    if (READS.contains(operation)) {
      tables(Json.read(request)).forEach(table -> use.table(table).read());
      consumed(Json.read(answer))
          .forEach(
              one ->
                  use.table(one.path("TableName").asText())
                      .readUnits(one.path("CapacityUnits").asDouble()));
    } else if (WRITES.contains(operation)) {
      written(Json.read(request), status == 200);
      consumed(Json.read(answer))
          .forEach(
              one ->
                  use.table(one.path("TableName").asText())
                      .writeUnits(one.path("CapacityUnits").asDouble()));
    }
  }

  private void written(JsonNode request, boolean carriedOut) {
    List<String> tables = tables(request);
    for (String table : new HashSet<>(tables)) {
      if (carriedOut) {
        use.table(table).write((int) tables.stream().filter(table::equals).count());
      } else {
        use.table(table).refuse();
      }
    }
  }

  /** The table of each item that the request is about; a condition check changes none. */
  private static List<String> tables(JsonNode request) {
    List<String> tables = new ArrayList<>();
    if (request.hasNonNull("TableName")) {
      tables.add(request.path("TableName").asText());
    }
    request
        .path("RequestItems")
        .properties()
        .forEach(
            table -> {
              int items = table.getValue().isArray() ? table.getValue().size() : 1;
              for (int i = 0; i < items; i++) {
                tables.add(table.getKey());
              }
            });
    for (JsonNode item : request.path("TransactItems")) {
      for (String action : List.of("Put", "Update", "Delete", "Get")) {
        if (item.has(action)) {
          tables.add(item.path(action).path("TableName").asText());
        }
      }
    }
    return tables;
  }

  private static List<JsonNode> consumed(JsonNode answer) {
    JsonNode consumed = answer.path("ConsumedCapacity");
    List<JsonNode> parts = new ArrayList<>();
    if (consumed.isArray()) {
      consumed.forEach(parts::add);
    } else if (consumed.isObject()) {
      parts.add(consumed);
    }
    return parts;
  }
}
