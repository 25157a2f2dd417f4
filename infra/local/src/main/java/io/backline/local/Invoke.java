package io.backline.local;

import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code infra/local/invoke}. */
@Command(
    name = "infra/local/invoke",
    description =
        "Runs one packaged function of template.yaml under Lambda's own runtime interface client,"
            + " and prints its answer.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      " 0:the function answered",
      " 1:the function failed; its error is printed",
      " 2:bad usage or environment"
    })
final class Invoke implements Callable<Integer> {
  private static final String SUFFIX = "function";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FUNCTION",
      description = "Logical id, or its short name: ApiFunction or api.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "EVENT.json",
      description = "The event; infra/samples/events has one a function.")
  private Path eventFile;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Uses DynamoDB, SQS and EventBridge at URL instead of embedded ones.")
  private URI endpoint;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Path template;
  private final Map<String, String> process;

  Invoke(Path template, Map<String, String> process) {
    this.template = template;
    this.process = Map.copyOf(process);
  }

  public static void main(String[] arguments) {
    Invoke invoke =
        new Invoke(
            Path.of(System.getProperty("backline.root", "."), "template.yaml"), System.getenv());
    // exit, not return: the services' threads would keep the process alive.
    System.exit(new CommandLine(invoke).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Template parsed = Template.read(template);
    LambdaFunction function = find(parsed);
    byte[] event = event();
    try (ProviderAccess providers = providers()) {
      LocalOptions options =
          new LocalOptions(
              template,
              0,
              Optional.empty(),
              Optional.ofNullable(endpoint),
              providers.environment(),
              true);
      try (Sandboxes sandboxes = Sandboxes.open(options, Invoke::log)) {
        Sandbox.Outcome outcome = outcome(sandboxes, function, event);
        System.out.println(new String(outcome.json(), StandardCharsets.UTF_8));
        return outcome.good() ? 0 : 1;
      }
    }
  }

  private static void log(String line) {
    System.err.println(line);
  }

  /** Closed before the answer is printed, which so comes behind the log. */
  private static Sandbox.Outcome outcome(Sandboxes sandboxes, LambdaFunction function, byte[] event)
      throws Exception {
    try (Sandbox sandbox = sandboxes.start(function)) {
      return sandbox.invoke(event);
    }
  }

  private LambdaFunction find(Template parsed) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return parsed.functions().stream()
        .filter(
            function ->
                wanted.equals(function.logicalId().toLowerCase(Locale.ROOT))
                    || wanted.equals(shortName(function)))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "no function "
                        + name
                        + "; there are "
                        + String.join(
                            ", ", parsed.functions().stream().map(Invoke::shortName).toList())));
  }

  private static String shortName(LambdaFunction function) {
    String id = function.logicalId().toLowerCase(Locale.ROOT);
    return id.endsWith(SUFFIX) ? id.substring(0, id.length() - SUFFIX.length()) : id;
  }

  private byte[] event() {
    try {
      byte[] event = Files.readAllBytes(eventFile);
      if (!Json.read(event).isObject()) {
        throw usage(eventFile + " is no JSON object");
      }
      return event;
    } catch (NoSuchFileException _) {
      throw usage(eventFile + " does not exist");
    } catch (IOException e) {
      throw usage(eventFile + " cannot be read as JSON: " + e.getMessage());
    }
  }

  private ProviderAccess providers() {
    try {
      return ProviderAccess.open(process);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
