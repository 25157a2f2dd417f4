package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A packaged function that lacks something does not start, and says all that it lacks. */
class ConfigurationTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));

  // What the stack gives each function, and nothing has a default for.
  private static final Pattern OF_THE_STACK =
      Pattern.compile(".*_QUEUE_URL|.*_DEAD_LETTERS|EVENT_BUS|PROGRESS_URL|CONNECTIONS_ENDPOINT");

  static List<LambdaFunction> functions() throws IOException {
    return Template.read(ROOT.resolve("template.yaml")).functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_without_variables_names_all_that_the_template_gives_it(LambdaFunction function) {
    List<String> given =
        function.environment().keySet().stream()
            .filter(name -> OF_THE_STACK.matcher(name).matches())
            .toList();
    assertThatThrownBy(() -> start(function, Map.of()))
        .hasMessageContaining("STATUS_TABLE")
        .satisfies(failure -> assertThat(given).allMatch(failure.getMessage()::contains));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void what_is_malformed_is_named_beside_what_is_missing(LambdaFunction function) {
    Map<String, String> malformed =
        Map.of(
            "ADMIN_API_KEY", "a-short-key",
            "SPOTIFY_ACCESS", "premium",
            "SPOTIFY_MARKET", "usa",
            "TICKETMASTER_BASE_URL", "nowhere",
            "LOG_LEVEL", "loud");
    assertThatThrownBy(() -> start(function, malformed))
        .hasMessageContaining("STATUS_TABLE")
        .hasMessageContaining("ADMIN_API_KEY must have 32 characters")
        .hasMessageContaining("SPOTIFY_MARKET must be a country's two capital letters, not \"usa\"")
        .hasMessageContaining("SPOTIFY_ACCESS must be one of development, extended, auto")
        .hasMessageContaining("TICKETMASTER_BASE_URL must be an http or https URL")
        .hasMessageContaining("LOG_LEVEL must be one of trace, debug, info, warn, error")
        .hasMessageNotContaining("a-short-key");
  }

  private static void start(LambdaFunction function, Map<String, String> variables)
      throws IOException {
    HostedFunction.load(function, ROOT.resolve(function.codeUri()), variables).close();
  }
}
