package io.backline.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.api.ApiBeans;
import io.backline.catalog.CatalogBeans;
import io.backline.evidence.EvidenceBeans;
import io.backline.identity.IdentityBeans;
import io.backline.model.CallPriority;
import io.backline.providers.http.UserAgent;
import io.backline.runtime.CataloguePolicy;
import io.backline.runtime.Deadline;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.Queues;
import io.backline.samples.SampleCalls;
import io.backline.samples.SampleWorld;
import io.backline.shows.ShowsBeans;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Parallel;
import io.backline.template.EventSource.QueueMessages;
import io.backline.template.LambdaFunction;
import io.backline.template.SqsQueue;
import io.backline.template.Template;
import io.backline.testkit.TestContext;
import io.backline.wrapup.WrapupBeans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real functions over simulated tables, queues, providers and time. */
final class Deployment implements AutoCloseable {
  private static final Instant START = Setup.TODAY.atTime(14, 0).toInstant(ZoneOffset.UTC);
  private static final Pattern ARTIST = Pattern.compile("\"artistId\":\"([^\"]+)\"");
  private static final Map<String, String> QUEUE_URLS =
      Map.of(
          "IDENTITY_QUEUE_URL", "IdentityQueue",
          "SHOWS_QUEUE_URL", "ShowsQueue",
          "CATALOG_QUEUE_URL", "CatalogQueue",
          "EVIDENCE_QUEUE_URL", "EvidenceQueue",
          "WRAPUP_QUEUE_URL", "WrapupQueue",
          "ENRICHMENT_QUEUE_URL", "EnrichmentQueue");

  private final VirtualTime time = new VirtualTime(START);
  private final Map<String, SimulatedQueue> queues = new HashMap<>();
  private final Faults faults;
  private final Template template;
  private final SimulatedTables tables;
  private final TableWatch tableWatch;
  private final CallWatch callWatch = new CallWatch(time);
  private final DynamoDbClient dynamoDb;
  private final FaultySqs sqs;
  private final FaultyWire wire;
  private final SimulatedBus bus;
  private final Environment environment;
  private long runs;

  Deployment(Template template, SampleWorld world, Faults faults, Map<String, String> quotas) {
    this.faults = faults;
    this.template = template;
    tables = SimulatedTables.open(template);
    tableWatch = new TableWatch(tables, time);
    dynamoDb = FaultyTables.over(tables.client(), faults, tableWatch);
    sqs = new FaultySqs(queues, faults);
    bus = new SimulatedBus(faults);
    SampleCalls providers = world.calls(time);
    environment = environment(providers, quotas);
    wire =
        new FaultyWire(
            providers, faults, callWatch, UserAgent.of(environment.require("CONTACT")).value());
    deploy("IdentityFunction", () -> IdentityBeans.runner(parts()));
    deploy("ShowsFunction", () -> ShowsBeans.runner(parts()));
    deploy("CatalogFunction", () -> CatalogBeans.runner(parts()));
    deploy("EvidenceFunction", () -> EvidenceBeans.runner(parts()));
    deploy("WrapupFunction", () -> WrapupBeans.runner(parts(), bus, "bus"));
  }

  private Environment environment(SampleCalls providers, Map<String, String> quotas) {
    Map<String, String> variables = new HashMap<>(providers.environment());
    variables.putAll(QUEUE_URLS);
    variables.put("LIBRARY_TABLE", tables.library());
    variables.put("STATUS_TABLE", tables.status());
    variables.put("PROGRESS_URL", "wss://progress.invalid");
    variables.putAll(quotas);
    return Environment.load(variables);
  }

  private PhaseParts parts() {
    return new PhaseParts(
        new Library(dynamoDb, tables.library(), CataloguePolicy.leftOut(environment)),
        new JobStore(dynamoDb, tables.status(), time),
        Queues.of(sqs, environment),
        this::clients,
        time);
  }

  private ProviderClients clients(CallPriority priority) {
    return ProviderClients.sharing(
        dynamoDb, environment, priority, wire, pause -> Run.current().pause(pause), time);
  }

  private void deploy(String logicalId, Supplier<PhaseRunner> start) {
    LambdaFunction function =
        template.functions().stream()
            .filter(found -> found.logicalId().equals(logicalId))
            .findFirst()
            .orElseThrow();
    // As Lambda keeps them: one that is free is used again, one that died is not.
    Deque<PhaseRunner> free = new ArrayDeque<>();
    for (QueueMessages source : function.sources(QueueMessages.class)) {
      SqsQueue queue =
          template.queues().stream()
              .filter(found -> found.logicalId().equals(source.queue()))
              .findFirst()
              .orElseThrow();
      queues.put(
          queue.logicalId(),
          new SimulatedQueue(
              queue,
              source,
              time,
              (message, done) ->
                  handle(queue.logicalId(), message, function.timeout(), free, start, done)));
    }
  }

  private void handle(
      String queue,
      SimulatedQueue.Message message,
      Duration timeout,
      Deque<PhaseRunner> free,
      Supplier<PhaseRunner> start,
      Runnable done) {
    PhaseRunner runner = free.isEmpty() ? start.get() : free.pop();
    boolean survived =
        run(
            queue + " " + message.body(),
            artist(message.body()),
            timeout,
            () -> {
              Deadline deadline = Deadline.of(new TestContext(timeout), time);
              if (runner.handle(event(message), deadline).getBatchItemFailures().isEmpty()) {
                done.run();
              }
            });
    if (survived) {
      free.push(runner);
    }
  }

  /** Does work as one invocation of a function. True where it was not killed. */
  boolean run(String label, Optional<String> artistId, Duration timeout, Runnable work) {
    runs++;
    Run run = new Run(label, artistId, timeout, time, faults);
    return run.survives(() -> Parallel.inTurn(work));
  }

  private static Optional<String> artist(String body) {
    Matcher found = ARTIST.matcher(body);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static SQSEvent event(SimulatedQueue.Message message) {
    SQSMessage received = new SQSMessage();
    received.setMessageId(message.id());
    received.setReceiptHandle(message.id());
    received.setBody(message.body());
    received.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(message.receives())));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(received));
    return event;
  }

  /** A function that answers clients, as it starts. */
  RequestStreamHandler api() {
    return ApiBeans.handler(
        environment, dynamoDb, sqs, clients(CallPriority.INTERACTIVE).ticketmaster(), time);
  }

  /** Lets the next thing happen, and throws where something is not as it must always be. */
  void step() {
    time.step();
    tableWatch.check();
    callWatch.check();
    queues.values().forEach(SimulatedQueue::check);
  }

  VirtualTime time() {
    return time;
  }

  Faults faults() {
    return faults;
  }

  SimulatedTables tables() {
    return tables;
  }

  TableWatch tableWatch() {
    return tableWatch;
  }

  CallWatch callWatch() {
    return callWatch;
  }

  FaultyWire wire() {
    return wire;
  }

  long runs() {
    return runs;
  }

  long messages() {
    return queues.values().stream().mapToLong(SimulatedQueue::in).sum();
  }

  long dead() {
    return queues.values().stream().mapToLong(queue -> queue.dead().size()).sum();
  }

  @Override
  public void close() {
    tables.close();
  }
}
