package io.backline.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the template's own statements let each function do. SAM's managed policies for event sources
 * are not among them, and none is enforced here.
 */
final class PoliciesTest {
  // Integrity looks at every row.
  private static final String SCANS = "RunsFunction";

  private static JsonNode resources;

  @BeforeAll
  static void read() throws IOException {
    try (Reader file =
        Files.newBufferedReader(Path.of(System.getProperty("backline.root"), "template.yaml"))) {
      resources = Yaml.read(file).get("Resources");
    }
  }

  private record Statement(
      boolean allows, List<String> actions, List<String> resources, Set<String> partitions) {}

  static List<String> functions() throws IOException {
    read();
    return resources.properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().endsWith("Serverless::Function"))
        .map(entry -> entry.getKey())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void rights_are_named_actions_on_named_resources_of_this_stack(String function) {
    assertThat(allowed(function))
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement.actions).allMatch(action -> action.matches("[a-z-]+:[A-Za-z]+"));
              if (!function.equals(SCANS)) {
                assertThat(statement.actions).doesNotContain("dynamodb:Scan");
              }
              assertThat(statement.resources)
                  .allMatch(
                      resource ->
                          resource.matches("\\w+\\.Arn")
                              || resource.matches("\\$\\{\\w+Table\\.Arn}/index/\\w+")
                              || resource.contains(":parameter${SecretsPath}")
                              || resource.contains("${WebSocketApi}/live/"));
            });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_sends_to_those_queues_alone_that_it_is_told_of(String function) {
    Set<String> told = new HashSet<>();
    variables(function)
        .properties()
        .forEach(
            variable -> {
              if (variable.getKey().endsWith("_QUEUE_URL")) {
                told.add(variable.getValue().path("Ref").asText() + ".Arn");
              }
            });
    resources.get(function).findValues("OnFailure").stream()
        .map(failure -> failure.at("/Destination/Fn::GetAtt").asText())
        .forEach(told::add);
    assertThat(resourcesOf(function, "sqs:SendMessage")).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void secrets_bus_and_connections_are_for_those_who_are_told_of_them(String function) {
    JsonNode variables = variables(function);
    assertThat(resourcesOf(function, "ssm:GetParametersByPath").isEmpty())
        .isEqualTo(!variables.has("SECRETS_PATH"));
    assertThat(resourcesOf(function, "events:PutEvents").isEmpty())
        .isEqualTo(!variables.has("EVENT_BUS"));
    assertThat(resourcesOf(function, "execute-api:ManageConnections").isEmpty())
        .isEqualTo(!variables.has("CONNECTIONS_ENDPOINT"));
  }

  static List<String> whoDoesNotCallSpotify() throws IOException {
    return functions().stream()
        .filter(function -> !variables(function).has("SPOTIFY_ACCESS"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotCallSpotify")
  void who_does_not_call_spotify_cannot_reach_its_token(String function) {
    boolean denied =
        statements(function)
            .anyMatch(
                one ->
                    !one.allows
                        && one.actions.contains("dynamodb:*")
                        && one.resources.contains("StatusTable.Arn")
                        && one.partitions.contains("TOKEN#*"));
    boolean elsewhere =
        allowed(function).stream()
            .filter(one -> one.resources.contains("StatusTable.Arn"))
            .allMatch(
                one ->
                    !one.partitions.isEmpty()
                        && one.partitions.stream()
                            .noneMatch(key -> "TOKEN#app".matches(key.replace("*", ".*"))));
    assertThat(denied || elsewhere).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProgressFunction", "PushFunction"})
  void who_answers_sockets_reaches_no_more_than_imports_and_connections(String function) {
    assertThat(allowed(function))
        .filteredOn(one -> one.resources.contains("StatusTable.Arn"))
        .allMatch(one -> one.partitions.equals(Set.of("ARTIST#*", "CONNECTION#*")));
    assertThat(resourcesOf(function, "dynamodb:GetItem")).containsExactly("StatusTable.Arn");
  }

  @Test
  void who_counts_what_fans_do_changes_counters_alone_of_what_is_under_way() {
    assertThat(allowed("ApiFunction"))
        .filteredOn(one -> one.actions.contains("dynamodb:UpdateItem"))
        .filteredOn(one -> one.resources.contains("StatusTable.Arn"))
        .extracting(Statement::partitions)
        .containsExactly(Set.of("ACTIVITY#*", "CALLER#*"));
  }

  @Test
  void who_counts_votes_changes_artists_and_counters_alone_of_what_was_imported() {
    assertThat(allowed("ApiFunction"))
        .filteredOn(one -> one.actions.contains("dynamodb:UpdateItem"))
        .filteredOn(one -> one.resources.contains("LibraryTable.Arn"))
        .extracting(Statement::partitions)
        .containsExactly(Set.of("ARTIST#*", "VOTES#*"));
  }

  private static JsonNode variables(String function) {
    return resources.get(function).at("/Properties/Environment/Variables");
  }

  private static Set<String> resourcesOf(String function, String action) {
    return allowed(function).stream()
        .filter(one -> one.actions.contains(action))
        .flatMap(one -> one.resources.stream())
        .collect(toSet());
  }

  private static List<Statement> allowed(String function) {
    return statements(function).filter(Statement::allows).toList();
  }

  private static Stream<Statement> statements(String function) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode policy : resources.get(function).at("/Properties/Policies")) {
      for (JsonNode one : policy.get("Statement")) {
        statements.add(
            new Statement(
                one.get("Effect").asText().equals("Allow"),
                texts(one.get("Action")),
                texts(one.get("Resource")),
                one.findValues("dynamodb:LeadingKeys").stream()
                    .flatMap(keys -> texts(keys).stream())
                    .collect(toSet())));
      }
    }
    return statements.stream();
  }

  /** A text or a list of them; of a reference, what it refers to. */
  private static List<String> texts(JsonNode node) {
    Stream<JsonNode> all = node.isArray() ? node.valueStream() : Stream.of(node);
    return all.map(one -> one.isObject() ? one.properties().iterator().next().getValue() : one)
        .map(JsonNode::asText)
        .toList();
  }
}
