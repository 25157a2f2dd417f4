package io.backline.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Meter;
import io.backline.model.Metric;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmfMeterTest {
  private final Meter meter =
      EmfMeter.of(
          Environment.load(
              Map.of(
                  "METRICS_NAMESPACE", "my-stack", "AWS_LAMBDA_FUNCTION_NAME", "shows-function")));

  @Test
  void counts_are_added_up_into_one_line_of_the_embedded_format() throws Exception {
    meter.count(Metric.PHASE_RUNS, "shows", "completed");
    meter.count(Metric.PHASE_RUNS, "shows", "completed");
    JsonNode line = Json.mapper().readTree(onlyLine());
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(directive.get("Namespace").asText()).isEqualTo("my-stack");
    assertThat(directive.get("Dimensions").toString()).isEqualTo("[[\"Phase\",\"Outcome\"]]");
    assertThat(directive.at("/Metrics/0/Name").asText()).isEqualTo("PhaseRuns");
    assertThat(directive.at("/Metrics/0/Unit").asText()).isEqualTo("Count");
    assertThat(line.get("PhaseRuns").asDouble()).isEqualTo(2);
    assertThat(line.get("Phase").asText()).isEqualTo("shows");
    assertThat(line.get("Outcome").asText()).isEqualTo("completed");
  }

  @Test
  void durations_stay_apart() throws Exception {
    meter.add(Metric.PHASE_DURATION, 5, "shows");
    meter.add(Metric.PHASE_DURATION, 9, "shows");
    JsonNode line = Json.mapper().readTree(onlyLine());
    assertThat(line.get("PhaseDuration").toString()).isEqualTo("[5.0,9.0]");
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Unit").asText())
        .isEqualTo("Milliseconds");
  }

  @Test
  void the_meter_knows_the_function() throws Exception {
    meter.count(Metric.FAILED_RUNS);
    assertThat(Json.mapper().readTree(onlyLine()).get("Function").asText())
        .isEqualTo("shows-function");
  }

  @Test
  void what_did_not_happen_is_no_line_and_nothing_is_written_twice() {
    meter.add(Metric.FAILED_RUNS, 0);
    assertThat(written()).isEmpty();
    meter.count(Metric.DEAD_LETTERS, "shows");
    assertThat(written()).hasSize(1);
    assertThat(written()).isEmpty();
  }

  @Test
  void without_a_namespace_nothing_is_measured() {
    assertThat(EmfMeter.of(Environment.load(Map.of()))).isSameAs(Meter.NONE);
  }

  private String onlyLine() {
    List<String> lines = written();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private List<String> written() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      meter.flush();
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }
}
