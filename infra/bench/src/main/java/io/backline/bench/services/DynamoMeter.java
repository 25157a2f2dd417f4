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

  private static final String TRANSACTION = "TransactWriteItems";

  /** A row that has it is in the library's index, which holds whole rows. */
  private static final String INDEX_KEY = "order";

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
      JsonNode json = Json.read(request);
      written(json, status == 200);
      if (operation.equals(TRANSACTION)) {
        transaction(json, status == 200);
      } else {
        consumed(Json.read(answer))
            .forEach(
                one ->
                    use.table(one.path("TableName").asText())
                        .writeUnits(one.path("CapacityUnits").asDouble()));
      }
    }
  }

  /**
   * DynamoDB Local says the same units for a transaction of one row as of a hundred, so they are
   * worked out: two plain writes a row, and one for its place in the index.
   */
  private void transaction(JsonNode request, boolean carriedOut) {
    if (!carriedOut) {
      return;
    }
    for (JsonNode action : request.path("TransactItems")) {
      for (JsonNode write : action) {
        JsonNode item = write.path("Item");
        int units = ItemSize.writeUnits(item);
        use.table(write.path("TableName").asText())
            .writeUnits(2 * units + (item.has(INDEX_KEY) ? units : 0));
      }
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
