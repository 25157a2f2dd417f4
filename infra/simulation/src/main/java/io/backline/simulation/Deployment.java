package io.backline.simulation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.announcer.AnnouncerBeans;
import io.backline.api.ApiBeans;
import io.backline.catalog.CatalogBeans;
import io.backline.deadletters.DeadLetterBeans;
import io.backline.evidence.EvidenceBeans;
import io.backline.identity.IdentityBeans;
import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.providers.http.UserAgent;
import io.backline.runtime.CataloguePolicy;
import io.backline.runtime.Deadline;
import io.backline.runtime.Environment;
import io.backline.runtime.EventBus;
import io.backline.runtime.PhaseParts;
import io.backline.runtime.PhaseRunner;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.Queues;
import io.backline.samples.SampleCalls;
import io.backline.samples.SampleWorld;
import io.backline.setlists.SetlistsBeans;
import io.backline.shows.ShowsBeans;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.Parallel;
import io.backline.template.EventSource.QueueMessages;
import io.backline.template.EventSource.Schedule;
import io.backline.template.Expression;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import io.backline.testkit.TestContext;
import io.backline.watchdog.WatchdogBeans;
import io.backline.wrapup.WrapupBeans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real functions over simulated tables, queues, providers and time. */
final class Deployment implements AutoCloseable {
  /** What an operator knows. */
  static final String ADMIN_KEY = "0123456789abcdef0123456789abcdef";

  // More than there are of: an import that is put off for days reads the same ones.
  private static final int SETLIST_YEARS = 3;

  private static final Instant START = Setup.TODAY.atTime(14, 0).toInstant(ZoneOffset.UTC);

  private final VirtualTime time = new VirtualTime(START);
  private final Faults faults;
  private final Template template;
  private final SimulatedTables tables;
  private final SimulatedQueues queues;
  private final TableWatch tableWatch;
  private final CallWatch callWatch = new CallWatch(time);
  private final DynamoDbClient dynamoDb;
  private final FaultySqs sqs;
  private final ShortLists lists;
  private final FaultyWire wire;
  private final SimulatedBus bus;
  private final EndStream ends;
  private final Map<String, String> variables;
  private final Map<String, Long> findings = new TreeMap<>();
  private long runs;

  Deployment(Template template, SampleWorld world, Faults faults, Map<String, String> quotas) {
    this.faults = faults;
    this.template = template;
    tables = SimulatedTables.open(template);
    queues = new SimulatedQueues(template, time);
    tableWatch = new TableWatch(tables, time);
    dynamoDb = FaultyTables.over(tables.client(), faults, tableWatch);
    sqs = new FaultySqs(queues, faults);
    bus = new SimulatedBus(faults);
    lists = new ShortLists(faults, time);
    SampleCalls providers = world.calls(time);
    variables = variables(providers, quotas);
    String contact = Environment.load(variables).require("CONTACT");
    wire = new FaultyWire(providers, faults, callWatch, lists, UserAgent.of(contact).value());
    deploy("IdentityFunction", phases(IdentityBeans::runner));
    deploy("ShowsFunction", phases(ShowsBeans::runner));
    deploy("CatalogFunction", phases(CatalogBeans::runner));
    deploy("EvidenceFunction", phases(EvidenceBeans::runner));
    deploy("SetlistsFunction", phases(parts -> SetlistsBeans.runner(parts, SETLIST_YEARS)));
    deploy("WrapupFunction", phases(WrapupBeans::runner));
    ends =
        new EndStream(
            this,
            AnnouncerBeans.teller(
                environment(function("AnnouncerFunction")),
                dynamoDb,
                new EventBus(bus, "bus"),
                time));
    tableWatch.onEnd(ends::bring);
    deploy(
        "DeadLettersFunction",
        environment -> DeadLetterBeans.handler(environment, dynamoDb, sqs, time));
    schedule("WatchdogFunction");
  }

  private Map<String, String> variables(SampleCalls providers, Map<String, String> quotas) {
    Map<String, String> all = new HashMap<>(providers.environment());
    all.put("LIBRARY_TABLE", tables.library());
    all.put("STATUS_TABLE", tables.status());
    all.put("PROGRESS_URL", "wss://progress.invalid");
    all.put("ADMIN_API_KEY", ADMIN_KEY);
    all.putAll(quotas);
    return all;
  }

  private LambdaFunction function(String logicalId) {
    return template.functions().stream()
        .filter(found -> found.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  /** With no other queues than the function is given. */
  private Environment environment(LambdaFunction function) {
    Map<String, String> own = new HashMap<>(variables);
    function
        .environment()
        .forEach((name, value) -> queue(value).ifPresent(queue -> own.put(name, queue)));
    return Environment.load(own);
  }

  private Optional<String> queue(Expression value) {
    return switch (value) {
      case Expression.Ref(String name) when queues.has(name) -> Optional.of(name);
      case Expression.Attribute(String name, String _) when queues.has(name) -> Optional.of(name);
      case Expression.Ref _, Expression.Attribute _, Expression.Text _, Expression.Joined _ ->
          Optional.empty();
    };
  }

  private Function<Environment, RequestHandler<SQSEvent, SQSBatchResponse>> phases(
      Function<PhaseParts, PhaseRunner> start) {
    return environment -> {
      PhaseRunner runner = start.apply(parts(environment));
      return (event, context) -> runner.handle(event, Deadline.of(context, time));
    };
  }

  private PhaseParts parts(Environment environment) {
    return new PhaseParts(
        new Library(dynamoDb, tables.library(), CataloguePolicy.leftOut(environment)),
        new JobStore(dynamoDb, tables.status(), time),
        Queues.of(sqs, environment),
        priority -> clients(environment, priority),
        time,
        () -> faults.bits("lot of " + Run.current().label()),
        Meter.NONE,
        environment.functionMb());
  }

  private ProviderClients clients(Environment environment, CallPriority priority) {
    return ProviderClients.sharing(
        dynamoDb,
        environment,
        priority,
        wire,
        pause -> Run.current().pause(pause),
        time,
        Meter.NONE);
  }

  private void deploy(
      String logicalId, Function<Environment, RequestHandler<SQSEvent, SQSBatchResponse>> start) {
    LambdaFunction function = function(logicalId);
    Environment environment = environment(function);
    QueueWorker worker =
        new QueueWorker(this, function.timeout(), () -> start.apply(environment), faults);
    for (QueueMessages source : function.sources(QueueMessages.class)) {
      queues
          .named(source.queue())
          .feed(source, (message, done) -> worker.take(source.queue(), message, done));
    }
  }

  private void schedule(String logicalId) {
    LambdaFunction function = function(logicalId);
    RequestHandler<Map<String, Object>, Map<String, Integer>> watchdog =
        WatchdogBeans.handler(environment(function), dynamoDb, sqs, time);
    Runnable look =
        () -> {
          try {
            watchdog
                .handleRequest(Map.of(), new TestContext(function.timeout()))
                .forEach((finding, count) -> findings.merge(finding, (long) count, Long::sum));
          } catch (SdkException _) {
            // The next one looks again.
          }
        };
    for (Schedule schedule : function.sources(Schedule.class)) {
      time.every(
          Rate.of(schedule.expression()),
          () -> time.begin(() -> run("watchdog", Optional.empty(), function.timeout(), look)));
    }
  }

  /** Does work as one invocation of a function. True where it was not killed. */
  boolean run(String label, Optional<String> artistId, Duration timeout, Runnable work) {
    runs++;
    Run run = new Run(label, artistId, timeout, time, faults);
    return run.survives(() -> Parallel.inTurn(work));
  }

  /** A function that answers clients, as it starts. */
  RequestStreamHandler api() {
    Environment environment = environment(function("ApiFunction"));
    return ApiBeans.handler(
        environment,
        dynamoDb,
        sqs,
        clients(environment, CallPriority.INTERACTIVE).ticketmaster(),
        time);
  }

  /** Whether anything is left to be done: the watchdog alone would look in vain. */
  boolean goesOn() {
    return time.goesOn() || tableWatch.isAnyUnderWay();
  }

  /** Lets the next thing happen, and throws where something is not as it must always be. */
  void step() {
    time.step();
    tableWatch.check();
    callWatch.check();
    queues.check();
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

  SimulatedQueues queues() {
    return queues;
  }

  TableWatch tableWatch() {
    return tableWatch;
  }

  CallWatch callWatch() {
    return callWatch;
  }

  ShortLists lists() {
    return lists;
  }

  long runs() {
    return runs;
  }

  /** Throws where others were not told of every import's end, or of one that was none. */
  void checkAnnouncements() {
    if (!bus.told().equals(ends.ended())) {
      throw new Broken("%s ended, %s were announced".formatted(ends.ended(), bus.told()));
    }
  }

  /** What the watchdog found, by what it did about it. */
  Map<String, Long> findings() {
    return findings;
  }

  @Override
  public void close() {
    tables.close();
  }
}
