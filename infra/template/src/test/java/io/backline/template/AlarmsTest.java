package io.backline.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of what, as the template says. */
final class AlarmsTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));
  private static final Pattern RUNBOOK = Pattern.compile("docs/runbook\\.md, (.+)");

  private static final Pattern MEASURED = Pattern.compile("\\(\"(\\w+)\", Unit\\.");
  private static final Pattern QUERY =
      Pattern.compile(
          "^SELECT SUM\\((\\w+)\\) FROM SCHEMA\\(\"\\$\\{AWS::StackName}\", ([\\w, ]+)\\)");

  private static JsonNode resources;

  @BeforeAll
  static void read() throws IOException {
    try (Reader file = Files.newBufferedReader(ROOT.resolve("template.yaml"))) {
      resources = Yaml.read(file).get("Resources");
    }
  }

  static List<String> alarms() throws IOException {
    return named("AWS::CloudWatch::Alarm");
  }

  static List<String> functions() throws IOException {
    return named("AWS::Serverless::Function");
  }

  static List<String> queues() throws IOException {
    return named("AWS::SQS::Queue");
  }

  @ParameterizedTest
  @MethodSource("queues")
  void a_queue_that_is_behind_and_dead_letters_that_stay_are_told_of(String queue)
      throws IOException {
    boolean works = resources.get(queue).at("/Properties").has("RedrivePolicy");
    String metric = works ? "ApproximateAgeOfOldestMessage" : "ApproximateNumberOfMessagesVisible";
    assertThat(watching("AWS/SQS", metric)).contains(queue + ".QueueName");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_that_fails_too_often_is_told_of(String function) throws IOException {
    assertThat(watching("AWS/Lambda", "Errors")).contains(function);
    assertThat(watching("AWS/Lambda", "Invocations")).contains(function);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_that_is_behind_its_stream_is_told_of(String function) throws IOException {
    boolean reads =
        resources
            .get(function)
            .at("/Properties/Events")
            .findValuesAsText("Type")
            .contains("DynamoDB");
    assertThat(watching("AWS/Lambda", "IteratorAge").contains(function)).isEqualTo(reads);
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void an_alarm_tells_somebody_and_where_to_read_on(String alarm) throws IOException {
    JsonNode properties = resources.get(alarm).get("Properties");
    assertThat(properties.get("AlarmActions").findValuesAsText("Ref"))
        .hasSize(1)
        .isSubsetOf("CriticalAlarms", "WarningAlarms");
    assertThat(properties.has("TreatMissingData")).isTrue();
    Matcher place = RUNBOOK.matcher(properties.get("AlarmDescription").asText());
    assertThat(place.find()).isTrue();
    assertThat(Files.readAllLines(ROOT.resolve("docs/runbook.md")))
        .contains("## " + place.group(1));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void what_an_alarm_watches_of_ours_is_measured_by_that_name_and_those_dimensions(String alarm)
      throws IOException {
    String measured = measured();
    metrics(resources.get(alarm).get("Properties"))
        .filter(one -> one.path("Namespace").path("Ref").asText().equals("AWS::StackName"))
        .forEach(
            one -> {
              Stream<String> names =
                  one.get("Dimensions")
                      .valueStream()
                      .map(dimension -> dimension.get("Name").asText());
              assertThat(measured).containsPattern(form(one.get("MetricName").asText(), names));
            });
    resources.get(alarm).findValuesAsText("Fn::Sub").stream()
        .filter(query -> query.startsWith("SELECT"))
        .forEach(
            query -> {
              Matcher asked = QUERY.matcher(query);
              assertThat(asked.find()).as(query).isTrue();
              Stream<String> names = Stream.of(asked.group(2).split(", "));
              assertThat(measured).containsPattern(form(asked.group(1), names));
            });
  }

  private static String measured() throws IOException {
    Path metrics = ROOT.resolve("shared/model/src/main/java/io/backline/model/Metric.java");
    return Files.readString(metrics).replace("Metric.FUNCTION", "\"Function\"");
  }

  /** How a metric with these dimensions is written there. */
  private static String form(String metric, Stream<String> dimensions) {
    return "\"%s\", Unit\\.\\w+, %s\\)"
        .formatted(metric, dimensions.map("\"%s\""::formatted).collect(Collectors.joining(", ")));
  }

  @Test
  void a_run_that_does_not_come_is_an_alarm_by_itself() {
    assertThat(resources.at("/WatchdogMissed/Properties/TreatMissingData").asText())
        .isEqualTo("breaching");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ImportsStall", "ScheduleFails"})
  void what_happens_too_seldom_to_come_in_a_row_is_told_of_the_first_time(String alarm) {
    assertThat(resources.get(alarm).at("/Properties/EvaluationPeriods").asInt()).isEqualTo(1);
  }

  @Test
  void the_dashboard_is_json_and_shows_every_alarm() throws IOException {
    String body = resources.at("/Dashboard/Properties/DashboardBody/Fn::Sub").asText();
    JsonNode widgets = new ObjectMapper().readTree(body).get("widgets");
    List<String> shown = widgets.findValue("alarms").valueStream().map(JsonNode::asText).toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            alarms().stream().map(alarm -> "${" + alarm + ".Arn}").toList());
  }

  @Test
  void the_dashboard_shows_every_function_every_queue_and_all_that_is_measured()
      throws IOException {
    String body = resources.at("/Dashboard/Properties/DashboardBody/Fn::Sub").asText();
    assertThat(functions()).allMatch(function -> body.contains("\"${" + function + "}\""));
    assertThat(queues()).allMatch(queue -> body.contains("\"${" + queue + ".QueueName}\""));
    assertThat(MEASURED.matcher(measured()).results().map(metric -> metric.group(1)))
        .isNotEmpty()
        .allMatch(metric -> body.contains("MetricName=\\\"" + metric + "\\\""));
  }

  private static List<String> named(String type) throws IOException {
    read();
    return resources.properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the alarms on a metric watch: what their dimensions refer to. */
  private static List<String> watching(String namespace, String metric) throws IOException {
    return alarms().stream()
        .flatMap(alarm -> metrics(resources.get(alarm).get("Properties")))
        .filter(one -> one.path("Namespace").asText().equals(namespace))
        .filter(one -> one.path("MetricName").asText().equals(metric))
        .flatMap(one -> one.path("Dimensions").valueStream())
        .map(dimension -> dimension.get("Value").iterator().next().asText())
        .toList();
  }

  private static Stream<JsonNode> metrics(JsonNode alarm) {
    return alarm.has("MetricName") ? Stream.of(alarm) : alarm.findValues("Metric").stream();
  }
}
