package io.backline.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code infra/bench/run}. */
@Command(
    name = "infra/bench/run",
    sortOptions = false,
    description =
        "Measures the whole system against the sample providers: all benches, which writes"
            + " docs/benchmarks.md, or the named ones, which only prints.",
    footer = "Benches: import, kick-off, burst, resync, push, console, cold, cost, setlists.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {" 0:measured", " 1:a bench could not run", " 2:bad usage"})
final class Bench implements Callable<Integer> {
  static final List<Benchmark> ALL =
      List.of(
          new ImportBench(),
          new KickOffBench(),
          new BurstBench(),
          new ResyncBench(),
          new PushBench(),
          new ConsoleBench(),
          new ColdBench(),
          new CostBench(),
          new SetlistsBench());

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "A bench to run; all without a name.")
  private List<String> names = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each comparison is repeated (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final List<Benchmark> benches;
  private final Path root;
  private final PrintStream out;

  Bench(List<Benchmark> benches, Path root, PrintStream out) {
    this.benches = List.copyOf(benches);
    this.root = root;
    this.out = out;
  }

  public static void main(String[] arguments) {
    // Announcements of hundreds of imports would drown the progress.
    System.setProperty("org.slf4j.simpleLogger.log.io.backline", "warn");
    System.setProperty("backline.log", "warn");
    Bench bench = new Bench(ALL, Path.of(System.getProperty("backline.root", ".")), System.out);
    // exit, not return: the services' threads would keep the process alive.
    System.exit(new CommandLine(bench).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Benchmark> chosen = chosen();
    if (rounds < 1) {
      throw usage("--rounds must be at least 1, not " + rounds);
    }
    Lab lab = new Lab(root, rounds, line -> System.err.println(line));
    List<Section> sections = new ArrayList<>();
    for (Benchmark bench : chosen) {
      lab.say(bench.name() + "…");
      for (Section section : bench.run(lab)) {
        out.println(section.markdown());
        sections.add(section);
      }
    }
    if (names.isEmpty()) {
      Path file = root.resolve("docs/benchmarks.md");
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      Report.write(file, Report.markdown(today, Machine.here(), rounds, sections));
      lab.say("written: " + file);
    }
    return 0;
  }

  private List<Benchmark> chosen() {
    Set<String> wanted = new LinkedHashSet<>(names);
    List<String> known = benches.stream().map(Benchmark::name).toList();
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw usage("no bench " + name + "; there are " + String.join(", ", known));
      }
    }
    return wanted.isEmpty()
        ? benches
        : benches.stream().filter(bench -> wanted.contains(bench.name())).toList();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
