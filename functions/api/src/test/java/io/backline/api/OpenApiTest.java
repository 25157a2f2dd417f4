package io.backline.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.ProblemCode;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class OpenApiTest {
  private final OpenApiDocument document = new OpenApiDocument();
  private final TestApi api;

  OpenApiTest(TestTables tables) {
    api = TestApi.over(tables);
  }

  @Test
  void the_document_names_every_route_and_no_other() {
    Set<String> routes =
        routes().stream().map(route -> route.method() + " " + route.template()).collect(toSet());
    assertThat(document.operations()).isEqualTo(routes);
  }

  @Test
  void every_problem_code_is_named_and_no_other() {
    List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::toString).toList();
    assertThat(texts(document.at("/components/schemas/Problem/properties/code/enum")))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void every_parameter_in_a_path_is_described() {
    for (Route route : routes()) {
      List<String> inPath =
          stream(document.operation(route).path("parameters"))
              .map(document::resolve)
              .filter(parameter -> parameter.get("in").asText().equals("path"))
              .map(parameter -> "{" + parameter.get("name").asText() + "}")
              .toList();
      assertThat(List.of(route.template().split("/", -1)))
          .as(route.template())
          .filteredOn(part -> part.startsWith("{"))
          .isEqualTo(inPath);
    }
  }

  @Test
  void every_route_of_the_operator_names_its_key_and_no_other_route_does() {
    for (Route route : routes()) {
      JsonNode operation = document.operation(route);
      Optional<OperatorKeys.Area> area = OperatorKeys.Area.of(route.template());
      assertThat(operation.has("security")).as(route.template()).isEqualTo(area.isPresent());
      if (area.isPresent()) {
        assertThat(operation.at("/security/0").has(key(area.get()))).isTrue();
        assertThat(operation.get("responses").properties())
            .extracting(Map.Entry::getKey)
            .contains("401", "503");
      }
    }
  }

  private static String key(OperatorKeys.Area area) {
    return switch (area) {
      case ADMIN -> "adminKey";
      case CRON -> "cronSecret";
    };
  }

  @Test
  void every_example_is_as_its_schema_says() {
    for (JsonNode schema : document.at("/components/schemas")) {
      for (JsonNode example : schema.path("examples")) {
        assertThat(document.errors(schema, example)).isEmpty();
      }
    }
  }

  @Test
  void every_example_of_a_problem_is_one() {
    List<JsonNode> examples =
        document.at("").findValues("application/problem+json").stream()
            .flatMap(content -> stream(content.get("examples")))
            .map(example -> example.get("value"))
            .toList();
    assertThat(examples)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            example ->
                assertThat(document.errors(document.at("/components/schemas/Problem"), example))
                    .isEmpty())
        .allSatisfy(
            example ->
                assertThat(code(example))
                    .returns(example.get("status").asInt(), ProblemCode::status)
                    .returns(example.get("title").asText(), ProblemCode::title));
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(document.at("").findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            target -> assertThat(document.at(target.substring(1)).isObject()).as(target).isTrue());
  }

  @Test
  void the_document_is_served() {
    Response response = api.send(Call.get("/api/openapi.json"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\n  \"openapi\": \"3.1.");
  }

  /** The API's; the document does not tell of the console's pages. */
  private List<Route> routes() {
    return api.router().routes().stream()
        .filter(route -> route.template().startsWith("/api/"))
        .toList();
  }

  private static ProblemCode code(JsonNode problem) {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.toString().equals(problem.get("code").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
