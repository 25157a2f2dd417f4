package io.backline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  @Test
  void a_function_without_globals_has_lambdas_defaults() {
    LambdaFunction function = onlyFunction("{ CodeUri: f.jar, Handler: a.B }");
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(function.memoryMb()).isEqualTo(128);
    assertThat(function.handlerClass()).isEqualTo("a.B");
  }

  @Test
  void a_queue_without_properties_has_the_services_defaults() {
    Template template = Template.parse("Resources: { Jobs: { Type: AWS::SQS::Queue } }");
    assertThat(template.queues())
        .containsExactly(
            new SqsQueue(
                "Jobs",
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(4),
                Optional.empty()));
  }

  @Test
  void short_and_long_intrinsics_mean_the_same() {
    String variables =
        "{ A: !GetAtt Jobs.Arn, B: { 'Fn::GetAtt': [Jobs, Arn] }, C: !Ref Jobs, D: { Ref: Jobs } }";
    LambdaFunction function =
        onlyFunction(
            "{ CodeUri: f.jar, Handler: a.B, Environment: { Variables: " + variables + " } }");
    assertThat(function.environment().get("A"))
        .isEqualTo(function.environment().get("B"))
        .isEqualTo(new Expression.Attribute("Jobs", "Arn"));
    assertThat(function.environment().get("C"))
        .isEqualTo(function.environment().get("D"))
        .isEqualTo(new Expression.Ref("Jobs"));
  }

  @Test
  void substitution_keeps_an_escaped_variable() {
    assertThat(resolved("!Sub 'a ${!b} ${AWS::Region} ${Jobs.Arn}'"))
        .isEqualTo("a ${b} <AWS::Region> att:Jobs.Arn");
  }

  @Test
  void a_number_is_read_as_text() {
    assertThat(resolved("15")).isEqualTo("15");
  }

  @Test
  void a_date_stays_as_written() {
    assertThat(resolved("2012-10-17")).isEqualTo("2012-10-17");
  }

  @Test
  void an_index_names_what_it_includes() {
    Template template =
        Template.parse(
            """
            Resources:
              Rows:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: id, AttributeType: S }, { AttributeName: day, AttributeType: N }]
                  KeySchema: [{ AttributeName: id, KeyType: HASH }]
                  GlobalSecondaryIndexes:
                    - IndexName: byDay
                      KeySchema: [{ AttributeName: day, KeyType: HASH }]
                      Projection: { ProjectionType: INCLUDE, NonKeyAttributes: [title] }
            """);
    assertThat(template.tables().getFirst().globalIndexes())
        .containsExactly(
            new DynamoTable.Index(
                "byDay",
                new DynamoTable.Key("day", Optional.empty()),
                "INCLUDE",
                List.of("title")));
  }

  @Test
  void an_unknown_intrinsic_is_an_error_that_names_its_place() {
    assertThatThrownBy(() -> resolved("!ImportValue x"))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "Resources.F.Properties.Environment.Variables.V: Fn::ImportValue is not supported");
  }

  @Test
  void an_unknown_event_source_is_an_error_that_names_its_place() {
    assertThatThrownBy(
            () ->
                onlyFunction("{ CodeUri: f.jar, Handler: a.B, Events: { E: { Type: Kinesis } } }"))
        .isInstanceOf(TemplateException.class)
        .hasMessage("Resources.F.Properties.Events.E.Type: event source Kinesis is not supported");
  }

  @Test
  void a_schedule_has_its_expression_and_the_schedulers_defaults() {
    LambdaFunction function =
        onlyFunction(
            "{ CodeUri: f.jar, Handler: a.B, Events: { Often: { Type: ScheduleV2, Properties: {"
                + " ScheduleExpression: rate(5 minutes) } } } }");
    assertThat(function.sources())
        .containsExactly(
            new EventSource.Schedule("Often", "rate(5 minutes)", "UTC", Optional.empty(), true));
  }

  @Test
  void a_missing_property_is_an_error_that_names_its_place() {
    assertThatThrownBy(() -> onlyFunction("{ CodeUri: f.jar }"))
        .hasMessage("Resources.F.Properties.Handler: is missing");
  }

  @Test
  void a_reference_to_nothing_is_an_error() {
    assertThatThrownBy(() -> resolved("!Ref Nowhere"))
        .hasMessage("Resources.Nowhere: is referred to and does not exist");
  }

  @Test
  void text_that_is_no_yaml_is_an_error() {
    assertThatThrownBy(() -> Template.parse("Resources: ["))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("is not YAML");
  }

  private static String resolved(String value) {
    LambdaFunction function =
        onlyFunction(
            "{ CodeUri: f.jar, Handler: a.B, Environment: { Variables: { V: " + value + " } } }");
    return template("{ CodeUri: f.jar, Handler: a.B }")
        .resolve(function.environment().get("V"), new FixedResolver());
  }

  private static LambdaFunction onlyFunction(String properties) {
    return template(properties).functions().getFirst();
  }

  private static Template template(String properties) {
    return Template.parse(
        "Resources:\n"
            + "  Jobs: { Type: AWS::SQS::Queue }\n"
            + "  F: { Type: AWS::Serverless::Function, Properties: "
            + properties
            + " }\n");
  }
}
