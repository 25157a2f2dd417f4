package io.backline.api;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.backline.model.CallPriority;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.runtime.Json;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.StatusChange;
import io.backline.template.EventSource.QueueMessages;
import io.backline.template.EventSource.Schedule;
import io.backline.template.EventSource.StreamRecords;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The events under infra/samples/events are what Lambda would send each function. */
@ExtendWith(DynamoDbLocal.class)
final class SampleEventsTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));
  private static final Path EVENTS = ROOT.resolve("infra/samples/events");
  private static final String ARTIST = Ids.artist("K8vZ9171bQH");

  @Test
  void every_function_has_its_event_and_every_event_its_function() throws IOException {
    assertThat(files().stream().map(SampleEventsTest::function).collect(toSet()))
        .isEqualTo(functions().keySet());
    assertThat(functions().keySet())
        .allSatisfy(name -> assertThat(EVENTS.resolve(name + ".json")).exists());
  }

  @Test
  void every_event_is_read_as_its_function_reads_it() throws IOException {
    Map<String, LambdaFunction> functions = functions();
    for (String file : files()) {
      assertThat(read(file, type(functions.get(function(file))))).as(file).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "shows", "catalog", "wrapup"})
  void a_queue_event_is_the_first_message_of_its_phase(String name) throws IOException {
    SQSEvent.SQSMessage record = read(name + ".json", SQSEvent.class).getRecords().getFirst();
    PhaseMessage message = Json.mapper().readValue(record.getBody(), PhaseMessage.class);
    assertThat(message.phase().toString()).isEqualToIgnoringCase(name);
    assertThat(message.artistId()).isEqualTo(ARTIST);
    assertThat(message)
        .isEqualTo(
            new PhaseMessage(
                PhaseMessage.VERSION,
                Ids.artist(message.tmAttractionId()),
                message.tmAttractionId(),
                message.jobId(),
                message.phase(),
                0,
                null,
                null,
                null,
                CallPriority.INTERACTIVE));
    assertThat(record.getAttributes()).containsEntry("ApproximateReceiveCount", "1");
    assertThat(record.getEventSourceArn()).endsWith(":" + name);
  }

  @Test
  void the_stream_event_is_a_job_that_goes_on() throws IOException {
    assertThat(read("push.json", DynamodbEvent.class).getRecords().getFirst().getEventName())
        .isEqualTo("MODIFY");
    assertThat(StatusChange.of(image()))
        .isInstanceOfSatisfying(
            StatusChange.JobChanged.class,
            changed -> assertThat(changed.job().artistId()).isEqualTo(ARTIST));
  }

  @Test
  void the_stream_event_has_what_a_stored_job_has(TestTables tables) throws IOException {
    Job job = TestApi.over(tables).begin("K8stored");
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS("ARTIST#" + job.artistId()),
            "sk", AttributeValue.fromS("JOB"));
    String table = tables.name("StatusTable");
    assertThat(tables.client().getItem(get -> get.tableName(table).key(key)).item().keySet())
        .isEqualTo(image().keySet());
  }

  @Test
  void the_api_events_import_and_search(TestTables tables) throws IOException {
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults())) {
      TestApi api = TestApi.over(tables, providers.environment());
      assertThat(answer(api, "api.json").status()).isEqualTo(202);
      assertThat(answer(api, "api-search.json").body()).contains("Quillon Harbour", ARTIST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"progress", "progress-connect", "progress-subscribe"})
  void a_socket_event_names_its_route_and_connection(String name) throws IOException {
    APIGatewayV2WebSocketEvent event = read(name + ".json", APIGatewayV2WebSocketEvent.class);
    assertThat(event.getRequestContext().getConnectionId()).isNotEmpty();
    assertThat(event.getRequestContext().getRouteKey())
        .isEqualTo(name.endsWith("connect") ? "$connect" : "$default");
  }

  private static Response answer(TestApi api, String file) throws IOException {
    return api.router().answer(Request.of(Json.read(Files.readString(EVENTS.resolve(file)))));
  }

  private static Map<String, AttributeValue> image() throws IOException {
    return DynamodbAttributeValueTransformer.toAttributeValueMapV2(
        read("push.json", DynamodbEvent.class).getRecords().getFirst().getDynamodb().getNewImage());
  }

  private static <T> T read(String file, Class<T> type) throws IOException {
    try (InputStream in = Files.newInputStream(EVENTS.resolve(file))) {
      return LambdaEventSerializers.serializerFor(type, type.getClassLoader()).fromJson(in);
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .toList();
    }
  }

  /** The template's functions as the files name them: {@code api} for {@code ApiFunction}. */
  private static Map<String, LambdaFunction> functions() throws IOException {
    return Template.read(ROOT.resolve("template.yaml")).functions().stream()
        .collect(
            toMap(
                function ->
                    function.logicalId().replaceAll("Function$", "").toLowerCase(Locale.ROOT),
                Function.identity()));
  }

  private static String function(String file) {
    return file.replaceAll("(-.*)?\\.json$", "");
  }

  private static Class<?> type(LambdaFunction function) {
    if (!function.sources(QueueMessages.class).isEmpty()) {
      return SQSEvent.class;
    }
    if (!function.sources(StreamRecords.class).isEmpty()) {
      return DynamodbEvent.class;
    }
    if (!function.sources(Schedule.class).isEmpty()) {
      return Map.class;
    }
    return function.sources().isEmpty()
        ? APIGatewayV2WebSocketEvent.class
        : APIGatewayV2HTTPEvent.class;
  }
}
