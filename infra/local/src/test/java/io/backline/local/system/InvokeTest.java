package io.backline.local.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code infra/local/invoke}: each packaged function under Lambda's own runtime interface client.
 */
class InvokeTest {
  private static final String MAIN = "io.backline.local.Invoke";
  // What they answer is nobody's but the log's.
  private static final Set<String> SCHEDULED = Set.of("watchdog", "schedule");

  private static final Path ROOT = Path.of(System.getProperty("backline.root"));

  /** The first for each kind of events: what differs within a kind, the jars' own tests look at. */
  static List<String> functions() throws IOException {
    Map<Set<Class<?>>, String> byKind = new LinkedHashMap<>();
    for (LambdaFunction function : Template.read(ROOT.resolve("template.yaml")).functions()) {
      byKind.putIfAbsent(
          function.sources().stream().<Class<?>>map(Object::getClass).collect(toSet()),
          function.logicalId().replace("Function", "").toLowerCase(Locale.ROOT));
    }
    return List.copyOf(byKind.values());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_answers_its_sample_event(String name) throws Exception {
    Path event = ROOT.resolve("infra/samples/events").resolve(name + ".json");
    try (JavaProcess invoke = JavaProcess.start(MAIN, Map.of(), List.of(name, event.toString()))) {
      JsonNode answer = ApiClient.JSON.readTree(lastLine(invoke.awaitEnd()));

      assertThat(invoke.exitCode()).isZero();
      assertThat(answer.has("statusCode") || answer.path("batchItemFailures").isArray())
          .isEqualTo(!SCHEDULED.contains(name));
      assertThat(answer.path("statusCode").asInt(200)).isBetween(200, 202);
      assertThat(answer.path("batchItemFailures")).isEmpty();
    }
  }

  @Test
  void an_unknown_function_ends_with_2_and_names_those_that_exist() throws Exception {
    List<String> arguments = List.of("nonsense", "infra/samples/events/api.json");
    try (JavaProcess invoke = JavaProcess.start(MAIN, Map.of(), arguments)) {
      assertThat(invoke.awaitEnd()).contains("api", "identity", "wrapup");
      assertThat(invoke.exitCode()).isEqualTo(2);
    }
  }

  private static String lastLine(String said) {
    return said.lines().filter(line -> line.startsWith("{")).toList().getLast();
  }
}
