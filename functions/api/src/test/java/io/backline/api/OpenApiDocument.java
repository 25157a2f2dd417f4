package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.backline.runtime.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenAPI document, and whether answers are as it says. Here an object may have no property
 * that the document does not name; clients are told to expect more.
 */
final class OpenApiDocument {
  private static final SchemaValidatorsConfig FORMATS_COUNT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final JsonNode document = Json.read(Document.openApi().body());

  OpenApiDocument() {
    document.findParents("properties").forEach(OpenApiDocument::close);
  }

  private static void close(JsonNode schema) {
    if (!schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** What stands at a JSON pointer. */
  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  /** Every path with each of its methods: "GET /api/health". */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** What is wrong with a value that is to be as the schema says. */
  Set<ValidationMessage> errors(JsonNode schema, JsonNode value) {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.get("components"));
    return schemas.getSchema(root, FORMATS_COUNT).validate(value);
  }

  /**
   * Holds an answer against what the document says of it.
   *
   * @param route what answered, or empty where nothing took the request
   */
  void check(Optional<Route> route, Response response) {
    JsonNode promised = promised(route, response.status());
    assertThat(promised.isObject())
        .as("the document has %d for %s", response.status(), route.map(Route::template))
        .isTrue();
    checkHeaders(promised, response.headers());
    if (!promised.has("content")) {
      assertThat(response.body()).isEmpty();
      return;
    }
    JsonNode schema = promised.get("content").path(response.headers().get("content-type"));
    assertThat(errors(schema.path("schema"), Json.read(response.body()))).isEmpty();
  }

  private JsonNode promised(Optional<Route> route, int status) {
    JsonNode response =
        route
            .map(found -> operation(found).path("responses").path(Integer.toString(status)))
            .orElseGet(() -> unrouted(status));
    return resolve(response);
  }

  /** What the document says of a route. */
  JsonNode operation(Route route) {
    return document
        .get("paths")
        .path(route.template())
        .path(route.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode unrouted(int status) {
    String name = status == 405 ? "MethodNotAllowed" : "NoSuchRoute";
    return document.at("/components/responses/" + name);
  }

  /** What a reference refers to; everything else is itself. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private void checkHeaders(JsonNode promised, Map<String, String> sent) {
    Set<String> named = new HashSet<>(List.of("content-type"));
    promised
        .path("headers")
        .properties()
        .forEach(
            header -> {
              String name = header.getKey().toLowerCase(Locale.ROOT);
              JsonNode schema = resolve(header.getValue()).path("schema");
              assertThat(sent).containsKey(name);
              assertThat(errors(schema, Json.mapper().valueToTree(sent.get(name)))).isEmpty();
              named.add(name);
            });
    assertThat(named).containsAll(sent.keySet());
  }
}
