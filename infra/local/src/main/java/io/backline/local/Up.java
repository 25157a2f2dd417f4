package io.backline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code infra/local/up}. */
@Command(
    name = "infra/local/up",
    sortOptions = false,
    description =
        "Runs the whole system on this machine, as template.yaml says: HTTP and WebSocket in front,"
            + " tables and queues inside.",
    footer =
        "Without provider credentials (TICKETMASTER_API_KEY, SPOTIFY_CLIENT_ID,"
            + " SPOTIFY_CLIENT_SECRET) it serves sample providers.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      " 0:stopped, the import is complete, or the environment is well",
      " 1:it cannot run, or the import failed, is partial or is paused",
      " 2:bad usage or environment"
    })
final class Up implements Callable<Integer> {
  private static final int DEFAULT_PORT = 8787;
  private static final String FIRST_SAMPLE = "the first sample";

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "HTTP and WebSocket port (default: 8787; with --import any free one).")
  private Integer port;

  @Option(
      names = "--import",
      paramLabel = "ATTRACTION_ID",
      arity = "0..1",
      fallbackValue = FIRST_SAMPLE,
      description =
          "Imports this artist of Ticketmaster, shows how it goes, and ends; without an id the"
              + " samples' first artist.")
  private String attractionId;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps tables and queues in DIR, across restarts and kills.")
  private Path data;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Uses DynamoDB, SQS and EventBridge at URL instead of embedded ones.")
  private URI endpoint;

  @Option(
      names = "--check",
      description =
          "Starts nothing, and prints of every variable whether it is set, left at its default,"
              + " missing or malformed: 0 if all is well, 2 if not.")
  private boolean checks;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Path template;
  private final Map<String, String> process;

  Up(Path template, Map<String, String> process) {
    this.template = template;
    this.process = Map.copyOf(process);
  }

  public static void main(String[] arguments) {
    Up up =
        new Up(Path.of(System.getProperty("backline.root", "."), "template.yaml"), System.getenv());
    // exit, not return: the services' threads would keep the process alive.
    System.exit(new CommandLine(up).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    check();
    ConfigurationCheck configuration = new ConfigurationCheck(process);
    List<String> problems = configuration.problems();
    if (checks) {
      configuration.print(System.out);
      return problems.isEmpty() ? 0 : CommandLine.ExitCode.USAGE;
    }
    if (!problems.isEmpty()) {
      throw usage(String.join("; ", problems));
    }
    if (attractionId != null) {
      // The progress says what happens; log lines would be written across its drawing.
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
      System.setProperty("org.slf4j.simpleLogger.log.io.backline", "error");
      System.setProperty("backline.log", "error");
    }
    try (ProviderAccess providers = providers()) {
      Map<String, String> environment = new LinkedHashMap<>(providers.environment());
      Map<String, String> madeUp = AccessKeys.missingIn(environment, new SecureRandom());
      environment.putAll(madeUp);
      try (LocalSystem system = LocalSystem.start(options(environment))) {
        if (attractionId != null) {
          return importArtist(system, providers);
        }
        madeUp.forEach(
            (name, value) -> System.err.println(name + "=" + value + " (made up for this run)"));
        return serve(system);
      }
    } catch (IOException | SdkException e) {
      System.err.println("infra/local/up: " + Plain.text(String.valueOf(e.getMessage())));
      return 1;
    }
  }

  private void check() {
    if (port != null && (port < 0 || port > 65_535)) {
      throw usage("--port must be between 0 and 65535, not " + port);
    }
    if (attractionId != null && attractionId.isBlank()) {
      throw usage("--import takes an ATTRACTION_ID, or nothing for the samples' first artist");
    }
    if (endpoint != null
        && (endpoint.getHost() == null
            || !String.valueOf(endpoint.getScheme()).startsWith("http"))) {
      throw usage("--endpoint-url must be an http or https URL, not " + endpoint);
    }
    if (endpoint != null && data != null) {
      throw usage(
          "--data keeps the embedded tables and queues; with --endpoint-url there are none");
    }
  }

  private ProviderAccess providers() {
    ProviderAccess providers = ProviderAccess.open(process);
    if (providers.areSamples()) {
      System.err.println(
          "no provider credentials in the environment: serving the sample providers");
    } else if (FIRST_SAMPLE.equals(attractionId)) {
      throw usage("--import needs an ATTRACTION_ID: the real providers have no first artist");
    }
    return providers;
  }

  private LocalOptions options(Map<String, String> environment) {
    int wanted = port != null ? port : attractionId != null ? 0 : DEFAULT_PORT;
    return new LocalOptions(
        template,
        wanted,
        Optional.ofNullable(data),
        Optional.ofNullable(endpoint),
        environment,
        true);
  }

  private int importArtist(LocalSystem system, ProviderAccess providers)
      throws IOException, InterruptedException {
    String id =
        FIRST_SAMPLE.equals(attractionId)
            ? providers.firstSample().orElseThrow().tmAttractionId()
            : attractionId;
    ProgressView view =
        Boolean.getBoolean("backline.terminal")
            ? new TerminalView(System.out, Integer.getInteger("backline.columns", 80))
            : new PlainView(System.out);
    return new ImportRun(system.http(), system.webSocket(), view, System.out).run(id);
  }

  /** Serves until a signal stops the process, which is how it is meant to end: exit code 0. */
  private static int serve(LocalSystem system) throws InterruptedException {
    Runnable stop =
        () -> {
          system.close();
          Runtime.getRuntime().halt(0);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    System.out.println("ready " + system.http());
    Thread.currentThread().join();
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
