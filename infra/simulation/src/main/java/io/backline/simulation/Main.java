package io.backline.simulation;

import io.backline.simulation.month.MonthPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code infra/simulation/run}. */
@Command(
    name = "infra/simulation/run",
    sortOptions = false,
    description =
        "Runs imports in virtual time with faults that a seed decides on. From the first seed on it"
            + " writes docs/simulation.md, where every invariant held.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {" 0:every invariant held", " 1:one was broken, with this seed", " 2:bad usage"})
final class Main implements Callable<Integer> {
  static final int ARTISTS = 3;
  static final int REPORTED = 1_000;

  private static final int BETWEEN_LINES = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "" + REPORTED,
      description = "How many seeds (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--first",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The first of them (default: ${DEFAULT-VALUE}).")
  private long first;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Replays this one, and tells what the functions log.")
  private Long replayed;

  @Option(
      names = "--artists",
      paramLabel = "N",
      defaultValue = "" + ARTISTS,
      description = "How many artists in each (default: ${DEFAULT-VALUE}).")
  private int artists;

  @Option(
      names = "--month",
      description = "Plays a month of scheduled runs instead, and writes docs/freshness.md.")
  private boolean month;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Path root;
  private final PrintStream out;

  Main(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  public static void main(String[] arguments) {
    boolean replays = List.of(arguments).contains("--seed");
    System.setProperty("backline.log", replays ? "info" : "off");
    Main main = new Main(Path.of(System.getProperty("backline.root", ".")), System.out);
    // exit, not return: the tables' threads would keep the process alive.
    System.exit(new CommandLine(main).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (month) {
      out.println(MonthPage.write(root));
      return 0;
    }
    if (seeds < 1 || artists < 1) {
      throw new ParameterException(spec.commandLine(), "--seeds and --artists are 1 at least");
    }
    Simulation simulation = Simulation.make(root, artists);
    List<Long> chosen =
        replayed == null
            ? LongStream.range(first, first + seeds).boxed().toList()
            : List.of(replayed);
    List<SeedResult> results = new ArrayList<>();
    int broken = 0;
    for (Outcome outcome : run(simulation, chosen)) {
      switch (outcome) {
        case Outcome.Held held -> results.add(held.result());
        case Outcome.Not not -> {
          out.println(not.what());
          broken++;
        }
      }
    }
    if (broken > 0) {
      out.println("%d of %d seeds broke an invariant".formatted(broken, chosen.size()));
      return 1;
    }
    String report = Report.markdown(results, artists);
    out.println(report);
    if (replayed == null && first == 1 && artists == ARTISTS) {
      Report.write(root.resolve("docs/simulation.md"), report);
    }
    return 0;
  }

  private sealed interface Outcome {
    record Held(SeedResult result) implements Outcome {}

    record Not(String what) implements Outcome {}
  }

  /** All seeds, as many at a time as there are processors: none knows of another. */
  private static List<Outcome> run(Simulation simulation, List<Long> seeds) {
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<CompletableFuture<Outcome>> outcomes =
          seeds.stream()
              .map(
                  seed -> CompletableFuture.supplyAsync(() -> run(simulation, seed, done), threads))
              .toList();
      return outcomes.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Outcome run(Simulation simulation, long seed, AtomicInteger done) {
    try {
      return new Outcome.Held(simulation.run(seed));
    } catch (Broken broken) {
      System.err.println(broken.getMessage());
      return new Outcome.Not(broken.getMessage());
    } finally {
      int now = done.incrementAndGet();
      if (now % BETWEEN_LINES == 0) {
        System.err.println(now + " seeds done");
      }
    }
  }
}
