package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Job;
import io.backline.model.Meter;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.HttpSettings;
import io.backline.providers.http.ProviderHttp;
import io.backline.providers.http.UserAgent;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import io.backline.runtime.Environment;
import io.backline.runtime.Json;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The routes as the function has them, over a test's tables, a queue service that only notes, and a
 * clock in the test's hand. Every answer is held against the OpenAPI document.
 */
record TestApi(
    Router router, Library library, JobStore jobs, SentMessages queues, HandClock clock) {
  static final String PROGRESS_URL = "wss://progress.example.com/live";
  static final String ADMIN_KEY = "the-key-that-every-test-of-the-api-knows";
  static final String CRON_SECRET = "the-secret-that-every-test-of-cron-knows";
  static final String RUNS_QUEUE = "https://queues.example.com/runs";
  static final String IDENTITY_QUEUE = "https://queues.example.com/identity";
  static final String SHOWS_QUEUE = "https://queues.example.com/shows";
  static final String IDENTITY_BACKGROUND_QUEUE = IDENTITY_QUEUE + "-background";
  static final String SHOWS_BACKGROUND_QUEUE = SHOWS_QUEUE + "-background";

  private static final Map<String, String> NO_PROVIDER =
      Map.of("TICKETMASTER_BASE_URL", "http://127.0.0.1:9", "TICKETMASTER_API_KEY", "nobody");

  private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

  /** Without any provider. */
  static TestApi over(TestTables tables) {
    return over(tables, Map.of());
  }

  /** With the Ticketmaster that the variables name, and other settings. */
  static TestApi over(TestTables tables, Map<String, String> settings) {
    return over(tables, settings, tables.client(), new HandClock(Instant.now()));
  }

  /** With a client of its own, at another's time. */
  static TestApi over(
      TestTables tables, Map<String, String> settings, DynamoDbClient client, HandClock clock) {
    Map<String, String> variables = new HashMap<>(NO_PROVIDER);
    variables.putAll(settings);
    variables.put("LIBRARY_TABLE", tables.name("LibraryTable"));
    variables.put("STATUS_TABLE", tables.name("StatusTable"));
    variables.put("IDENTITY_QUEUE_URL", IDENTITY_QUEUE);
    variables.put("SHOWS_QUEUE_URL", SHOWS_QUEUE);
    variables.put("IDENTITY_BACKGROUND_QUEUE_URL", IDENTITY_BACKGROUND_QUEUE);
    variables.put("SHOWS_BACKGROUND_QUEUE_URL", SHOWS_BACKGROUND_QUEUE);
    variables.put("CATALOG_QUEUE_URL", "https://queues.example.com/catalog");
    variables.put("EVIDENCE_QUEUE_URL", "https://queues.example.com/evidence");
    variables.put("CATALOG_BACKGROUND_QUEUE_URL", "https://queues.example.com/catalog-background");
    variables.put(
        "EVIDENCE_BACKGROUND_QUEUE_URL", "https://queues.example.com/evidence-background");
    variables.put("WRAPUP_QUEUE_URL", "https://queues.example.com/wrapup");
    variables.put("ENRICHMENT_QUEUE_URL", "https://queues.example.com/enrichment");
    variables.put("SETLISTS_QUEUE_URL", "https://queues.example.com/setlists");
    variables.put("PROGRESS_URL", PROGRESS_URL);
    variables.put("ADMIN_API_KEY", ADMIN_KEY);
    variables.put("CRON_SECRET", CRON_SECRET);
    variables.put("RUNS_QUEUE_URL", RUNS_QUEUE);
    SentMessages queues = new SentMessages();
    Environment environment = Environment.load(variables);
    return new TestApi(
        ApiBeans.router(environment, client, queues, ticketmaster(environment), clock, Meter.NONE),
        new Library(tables.client(), tables.name("LibraryTable")),
        new JobStore(tables.client(), tables.name("StatusTable"), clock),
        queues,
        clock);
  }

  /** One that does not really wait before it tries again. */
  private static TicketmasterClient ticketmaster(Environment environment) {
    TicketmasterConfig config =
        new TicketmasterConfig(
            new BaseUrl(environment.require("TICKETMASTER_BASE_URL")),
            environment.require("TICKETMASTER_API_KEY"),
            TicketmasterConfig.DEFAULT_PER_SECOND,
            TicketmasterConfig.DEFAULT_PER_DAY);
    Clock clock = Clock.systemUTC();
    return TicketmasterClient.create(
        config,
        ProviderHttp.create(
            HttpSettings.defaults(), UserAgent.of(""), (_, _) -> Optional.empty(), _ -> {}, clock));
  }

  Response send(Call call) {
    Request request = Request.of(call.event());
    Response response = router.answer(request);
    DOCUMENT.check(route(request), response);
    return response;
  }

  JsonNode body(Call call) {
    return Json.read(send(call).body());
  }

  private Optional<Route> route(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    List<Route> fits =
        router.routes().stream().filter(route -> route.match(request.path()).isPresent()).toList();
    return fits.stream()
        .filter(route -> route.template().equals(fits.getFirst().template()))
        .filter(route -> route.method().equals(method))
        .findFirst();
  }

  /** Begins an import, and answers its job. */
  Job begin(String tmAttractionId) {
    JsonNode accepted = body(Call.kickOffOf(tmAttractionId));
    return jobs.find(accepted.get("artistId").asText()).orElseThrow();
  }

  /** Ends an import as its phases would. */
  void complete(Job job) {
    for (PhaseName phase : PhaseName.values()) {
      jobs.change(job.artistId(), job.jobId(), phase, Phase::completed);
    }
  }
}
