package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchTest {
  @TempDir private Path root;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(root.resolve("docs"));
  }

  @Test
  void all_benches_write_the_document_with_day_machine_and_rounds() throws IOException {
    assertThat(run("--rounds", "2")).isZero();

    assertThat(Files.readString(document()))
        .startsWith("# Benchmarks\n")
        .contains("2 rounds", Machine.here().toString(), "## one", "## two", "| took | 2 |");
  }

  @Test
  void a_named_bench_is_printed_and_leaves_the_document_alone() {
    assertThat(run("two")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("## two").doesNotContain("## one");
    assertThat(document()).doesNotExist();
  }

  @Test
  void an_unknown_name_is_bad_usage_and_names_those_that_exist() {
    assertThat(run("three")).isEqualTo(2);

    assertThat(errors.toString()).contains("no bench three; there are one, two");
  }

  @Test
  void rounds_are_at_least_one() {
    assertThat(run("--rounds", "0")).isEqualTo(2);

    assertThat(errors.toString()).contains("--rounds must be at least 1, not 0");
  }

  @Test
  void the_help_names_every_bench() {
    StringWriter help = new StringWriter();
    new CommandLine(new Bench(Bench.ALL, root, System.out)).usage(new PrintWriter(help));

    assertThat(help.toString()).contains(Bench.ALL.stream().map(Benchmark::name).toList());
  }

  private int run(String... arguments) {
    Bench bench =
        new Bench(
            List.of(new Counted("one"), new Counted("two")),
            root,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return new CommandLine(bench).setErr(new PrintWriter(errors)).execute(arguments);
  }

  private Path document() {
    return root.resolve("docs/benchmarks.md");
  }

  /** "Measures" its rounds. */
  private record Counted(String name) implements Benchmark {
    @Override
    public List<Section> run(Lab lab) {
      return List.of(
          new Section(name, "How.", Table.of("what", "count").row("took", lab.rounds())));
    }
  }
}
