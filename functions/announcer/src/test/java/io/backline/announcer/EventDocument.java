package io.backline.announcer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.backline.runtime.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/events.md. Here an event may have no property that its schema does not name; consumers are
 * told to expect more.
 */
final class EventDocument {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```json (schema|example)\\n([\\s\\S]*?)^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");
  private static final SchemaValidatorsConfig FORMATS_COUNT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, Map<String, JsonNode>> blocks = new LinkedHashMap<>();

  private EventDocument(String text) {
    Matcher headings = HEADING.matcher(text);
    while (headings.find()) {
      Map<String, JsonNode> own = new LinkedHashMap<>();
      String rest = text.substring(headings.end());
      String section = rest.split("\n### ", 2)[0];
      Matcher block = BLOCK.matcher(section);
      while (block.find()) {
        own.put(block.group(1), Json.read(block.group(2)));
      }
      blocks.put(headings.group(1), own);
    }
  }

  static EventDocument read() throws IOException {
    Path file = Path.of(System.getProperty("backline.root"), "docs/events.md");
    return new EventDocument(Files.readString(file));
  }

  /** The detail types, as they are written down. */
  Set<String> types() {
    return blocks.keySet();
  }

  JsonNode schema(String type) {
    JsonNode schema = blocks.get(type).get("schema").deepCopy();
    close(schema);
    return schema;
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
    schema.forEach(EventDocument::close);
  }

  JsonNode example(String type) {
    return blocks.get(type).get("example");
  }

  /** What is wrong with an event's detail. */
  Set<ValidationMessage> errors(String type, JsonNode detail) {
    return schemas.getSchema(schema(type), FORMATS_COUNT).validate(detail);
  }
}
