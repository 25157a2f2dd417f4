package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks as Lambda's own runtime client runs them, in the jars that Lambda gets. */
final class SnapStartTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));

  @ParameterizedTest
  @ValueSource(strings = {"Api", "Progress", "Push"})
  void a_function_that_was_primed_answers_after_a_restore(String name) throws Exception {
    Path template = ROOT.resolve("template.yaml");
    LambdaFunction function =
        Template.read(template).functions().stream()
            .filter(candidate -> candidate.logicalId().equals(name + "Function"))
            .findFirst()
            .orElseThrow();
    byte[] event =
        Files.readAllBytes(
            ROOT.resolve("infra/samples/events/" + name.toLowerCase(Locale.ROOT) + ".json"));
    List<String> log = new CopyOnWriteArrayList<>();
    Sandbox.Outcome outcome;
    try (SampleProviders providers = SampleProviders.start(SampleOptions.defaults());
        Sandboxes sandboxes =
            Sandboxes.open(
                LocalOptions.of(template).withEnvironment(providers.environment()), log::add);
        Sandbox sandbox = sandboxes.start(function, Initialization.SNAP_START)) {
      outcome = sandbox.invoke(event);
      assertThat(providers.calls().all()).isEmpty();
    }
    assertThat(outcome.good()).as("%s", log).isTrue();
    assertThat(log)
        .anyMatch(line -> line.contains("primed"))
        .noneMatch(line -> line.contains("without priming"));
  }
}
