package io.backline.template;

import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real template.yaml. */
final class BacklineTemplateTest {
  private static Template template;

  @BeforeAll
  static void read() throws IOException {
    template = Template.read(file());
  }

  @Test
  void every_function_has_a_jar_and_a_handler() {
    assertThat(template.functions())
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(function -> assertThat(function.codeUri()).endsWith("-lambda.jar"))
        .allSatisfy(function -> assertThat(function.handlerClass()).startsWith("io.backline."));
  }

  @Test
  void globals_are_merged_into_a_function() {
    LambdaFunction api = function("ApiFunction");
    assertThat(api.timeout()).isEqualTo(Duration.ofSeconds(29));
    assertThat(api.memoryMb()).isEqualTo(1024);
    assertThat(template.environment(api, new FixedResolver()))
        .contains(
            entry("LIBRARY_TABLE", "ref:LibraryTable"),
            entry("IDENTITY_QUEUE_URL", "ref:IdentityQueue"),
            entry(
                "PROGRESS_URL",
                "wss://ref:WebSocketApi.execute-api.<AWS::Region>.<AWS::URLSuffix>/live"),
            entry("SECRETS_PATH", "/backline"));
  }

  @Test
  void a_queue_source_says_how_it_is_polled() {
    assertThat(function("CatalogFunction").sources())
        .containsExactly(
            new EventSource.QueueMessages("CatalogQueue", 1, 5, true),
            new EventSource.QueueMessages("CatalogBackgroundQueue", 1, 2, true));
  }

  @Test
  void a_stream_source_says_what_is_let_through() {
    EventSource.StreamRecords source =
        function("PushFunction").sources(EventSource.StreamRecords.class).getFirst();
    assertThat(source.table()).isEqualTo("StatusTable");
    assertThat(source.maxRetries()).isEqualTo(3);
    assertThat(source.bisects()).isTrue();
    assertThat(source.filters()).isNotEmpty();
    assertThat(source.deadLetters()).contains("PushDeadLetters");
  }

  /** More than two readers of a shard are throttled. */
  @Test
  void no_more_than_two_functions_read_a_stream() {
    assertThat(
            template.functions().stream()
                .flatMap(function -> function.sources(EventSource.StreamRecords.class).stream())
                .collect(groupingBy(EventSource.StreamRecords::table, counting())))
        .isNotEmpty()
        .allSatisfy((table, readers) -> assertThat(readers).isLessThanOrEqualTo(2));
  }

  @Test
  void one_function_takes_every_http_request() {
    assertThat(function("ApiFunction").sources())
        .containsExactly(
            new EventSource.HttpRequests("$default"),
            new EventSource.HttpRequests("ANY /api/search"),
            new EventSource.HttpRequests("POST /api/artists/import"),
            new EventSource.HttpRequests("POST /api/artists/{id}/activity"));
  }

  /** Limits for a route that is not there fail a deployment. */
  @Test
  void every_route_with_limits_of_its_own_is_there() throws IOException {
    List<String> limited;
    try (Reader file = Files.newBufferedReader(file())) {
      limited =
          Yaml.read(file).at("/Resources/HttpApi/Properties/RouteSettings").properties().stream()
              .map(Map.Entry::getKey)
              .toList();
    }
    assertThat(function("ApiFunction").sources(EventSource.HttpRequests.class))
        .extracting(EventSource.HttpRequests::routeKey)
        .filteredOn(route -> !route.equals("$default"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(limited);
  }

  @Test
  void every_polled_queue_has_dead_letters_after_five_receives_or_holds_some() {
    List<String> polled = polled(function -> true);
    assertThat(template.queues())
        .filteredOn(queue -> polled.contains(queue.logicalId()))
        .hasSize(polled.size())
        .filteredOn(queue -> !queue.logicalId().endsWith("DeadLetters"))
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(queue -> queue.redrive().orElseThrow().maxReceiveCount() == 5);
  }

  @Test
  void every_queue_of_dead_letters_is_read_by_a_function_for_them() {
    List<String> redriven =
        template.queues().stream()
            .flatMap(queue -> queue.redrive().stream())
            .map(SqsQueue.Redrive::deadLetters)
            .distinct()
            .toList();
    assertThat(polled(function -> true))
        .filteredOn(queue -> queue.endsWith("DeadLetters"))
        .containsExactlyInAnyOrderElementsOf(redriven);
  }

  private static List<String> polled(Predicate<LambdaFunction> by) {
    return template.functions().stream()
        .filter(by)
        .flatMap(function -> function.sources(EventSource.QueueMessages.class).stream())
        .map(EventSource.QueueMessages::queue)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IdentityFunction",
        "ShowsFunction",
        "CatalogFunction",
        "EvidenceFunction",
        "SetlistsFunction",
        "WrapupFunction",
        "RunsFunction"
      })
  void whoever_works_on_messages_may_have_one_come_back_sooner(String function) throws IOException {
    assertThat(rightsOf(function)).contains("sqs:ChangeMessageVisibility");
  }

  @Test
  void visibility_of_a_polled_queue_is_at_least_six_times_its_functions_timeout() {
    for (LambdaFunction function : template.functions()) {
      for (EventSource.QueueMessages source : function.sources(EventSource.QueueMessages.class)) {
        assertThat(queue(source.queue()).visibilityTimeout())
            .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6));
      }
    }
  }

  @Test
  void an_end_of_an_import_is_not_given_up_after_some_quick_tries() {
    assertThat(template.functions())
        .filteredOn(function -> function.logicalId().equals("AnnouncerFunction"))
        .flatExtracting(function -> function.sources(EventSource.StreamRecords.class))
        .extracting(EventSource.StreamRecords::maxRetries)
        .containsExactly(-1);
  }

  /** No policy is enforced here, so that only the cloud would tell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ApiFunction",
        "ShowsFunction",
        "CatalogFunction",
        "EvidenceFunction",
        "SetlistsFunction",
        "WrapupFunction"
      })
  void whoever_derives_rows_may_delete_those_that_no_longer_follow(String function)
      throws IOException {
    assertThat(rightsOf(function)).contains("dynamodb:PutItem", "dynamodb:DeleteItem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ApiFunction", "WrapupFunction"})
  void whoever_reads_rows_in_their_order_may_query_the_index(String function) throws IOException {
    assertThat(rightsOf(function)).contains("${LibraryTable.Arn}/index/byOrder");
  }

  @Test
  void whoever_finds_shows_by_their_ids_alone_may_query_the_index() throws IOException {
    assertThat(rightsOf("ApiFunction")).contains("${LibraryTable.Arn}/index/byShow");
  }

  @Test
  void the_watchdog_may_send_what_it_finds_missing_to_every_phase_and_change_no_artist()
      throws IOException {
    String rights = rightsOf("WatchdogFunction");
    assertThat(template.queues())
        .filteredOn(queue -> queue.redrive().isPresent())
        // Runs are no imports; the next one takes the place of one that stands still.
        .filteredOn(queue -> !queue.logicalId().equals("RunsQueue"))
        .allSatisfy(queue -> assertThat(rights).contains("!GetAtt " + queue.logicalId() + ".Arn"));
    assertThat(rights).contains("${StatusTable.Arn}/index/byWatch").doesNotContain("LibraryTable");
  }

  private static String rightsOf(String function) throws IOException {
    String text = Files.readString(file());
    String resource = text.substring(text.indexOf("\n  " + function + ":"));
    return resource.substring(0, resource.indexOf("\n      Events:"));
  }

  @Test
  void tables_have_their_keys_indexes_stream_and_expiry() {
    DynamoTable library = table("LibraryTable");
    assertThat(library.key()).isEqualTo(new DynamoTable.Key("pk", Optional.of("sk")));
    assertThat(library.localIndexes())
        .contains(
            new DynamoTable.Index(
                "byOrder", new DynamoTable.Key("pk", Optional.of("order")), "ALL", List.of()));
    assertThat(library.globalIndexes())
        .containsExactly(
            new DynamoTable.Index(
                "byRoster",
                new DynamoTable.Key("roster", Optional.empty()),
                "INCLUDE",
                List.of("id", "popularity", "nextShowDate")),
            new DynamoTable.Index(
                "byShow", new DynamoTable.Key("showId", Optional.empty()), "KEYS_ONLY", List.of()));
    assertThat(library.streamView()).isEmpty();
    assertThat(table("StatusTable").globalIndexes())
        .containsExactly(
            new DynamoTable.Index(
                "byWatch",
                new DynamoTable.Key("watch", Optional.of("watchAt")),
                "INCLUDE",
                List.of("artistId", "tmAttractionId")),
            new DynamoTable.Index(
                "byRecord",
                new DynamoTable.Key("records", Optional.of("recordedAt")),
                "KEYS_ONLY",
                List.of()));
    assertThat(table("StatusTable").streamView()).contains("NEW_IMAGE");
    assertThat(table("StatusTable").ttlAttribute()).contains("expiresAt");
  }

  @Test
  void web_socket_routes_lead_to_the_function_behind_their_integration() {
    WebSocketApi api = template.webSocketApi().orElseThrow();
    assertThat(api.routeSelection()).isEqualTo("$request.body.action");
    assertThat(api.stage()).isEqualTo("live");
    assertThat(api.route("$connect"))
        .contains(new WebSocketApi.Route("$connect", "ProgressFunction", false));
    assertThat(api.route("$default"))
        .contains(new WebSocketApi.Route("$default", "ProgressFunction", true));
  }

  @Test
  void a_rule_has_its_bus_its_pattern_and_its_targets() {
    EventRule rule = template.rules().getFirst();
    assertThat(rule.bus()).isEqualTo("EventBus");
    assertThat(rule.pattern()).isEqualTo("{\"source\":[\"backline\"]}");
    assertThat(rule.targets())
        .containsExactly(new Resource("AnnouncementsLog", "AWS::Logs::LogGroup"));
  }

  @Test
  void origins_come_from_the_parameter() {
    assertThat(template.cors().orElseThrow().origins()).containsExactly("http://localhost:3000");
  }

  private static Path file() {
    return Path.of(System.getProperty("backline.root"), "template.yaml");
  }

  private static LambdaFunction function(String logicalId) {
    return template.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static SqsQueue queue(String logicalId) {
    return template.queues().stream()
        .filter(queue -> queue.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static DynamoTable table(String logicalId) {
    return template.tables().stream()
        .filter(table -> table.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }
}
