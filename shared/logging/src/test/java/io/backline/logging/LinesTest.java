package io.backline.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMDCAdapter;

final class LinesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T14:00:00.123Z"), ZoneOffset.UTC);
  private static final String HOSTILE = "a\nINFO Fake - b\r\u001b[2J\u0000\u0085";

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final BasicMDCAdapter keys = new BasicMDCAdapter();

  @Test
  void a_line_is_one_json_object_with_its_keys() throws Exception {
    keys.put("jobId", "job-1");
    json("info").info("{} for {}", "shows", "K8");
    JsonNode line = onlyLine();
    assertThat(line.get("timestamp").asText()).isEqualTo("2026-11-21T14:00:00.123Z");
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("logger").asText()).isEqualTo("Runner");
    assertThat(line.get("message").asText()).isEqualTo("shows for K8");
    assertThat(line.get("jobId").asText()).isEqualTo("job-1");
  }

  @Test
  void threads_that_a_run_starts_write_with_its_keys() throws Exception {
    keys.put("jobId", "job-1");
    Logger logger = json("info");
    Thread.startVirtualThread(() -> logger.info("beside")).join();
    assertThat(onlyLine().get("jobId").asText()).isEqualTo("job-1");
  }

  @Test
  void what_was_thrown_is_in_the_same_line() throws Exception {
    json("info").error("broken", new IllegalStateException(HOSTILE));
    JsonNode error = onlyLine().get("error");
    assertThat(error.get("type").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.get("message").asText()).isEqualTo(HOSTILE);
    assertThat(error.get("trace").asText()).contains("LinesTest");
  }

  @Test
  void control_characters_end_no_json_line() throws Exception {
    keys.put("artistId", HOSTILE);
    json("info").info(HOSTILE);
    assertThat(lines.getFirst().lines()).hasSize(1);
    assertThat(lines.getFirst().strip().chars()).allMatch(letter -> letter >= ' ');
    assertThat(onlyLine().get("message").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void control_characters_end_no_plain_line_either() {
    plain("info").warn(HOSTILE, new IllegalStateException("x\u001b[2J"));
    assertThat(lines.getFirst()).startsWith("WARN Runner - a\\u000aINFO Fake");
    assertThat(lines.getFirst().chars())
        .allMatch(letter -> letter == '\n' || letter == '\t' || !Character.isISOControl(letter));
  }

  @ParameterizedTest
  @CsvSource({"trace, 5", "DEBUG, 4", "info, 3", "warn, 2", "error, 1", "off, 0", "loud, 3", ", 3"})
  void a_level_lets_through_what_is_as_grave_at_least(String level, int expected) {
    Logger logger = plain(level);
    logger.trace("1");
    logger.debug("2");
    logger.info("3");
    logger.warn("4");
    logger.error("5");
    assertThat(lines).hasSize(expected);
  }

  @Test
  void libraries_write_warnings_alone_because_some_repeat_whole_requests() {
    Logger library =
        new LineLoggers(LogLevels.of("trace", null), new PlainLines(), lines::add, keys, CLOCK)
            .getLogger("org.apache.hc.client5.http.wire");
    library.info("apikey=secret");
    library.warn("slow");
    assertThat(lines).containsExactly("WARN wire - slow" + System.lineSeparator());
  }

  @Test
  void the_property_goes_before_the_variable() {
    assertThat(LogLevels.of("debug", "error")).isEqualTo(LogLevels.of("error", null));
  }

  @Test
  void slf4j_finds_it() {
    assertThat(LoggerFactory.getLogger("io.backline.test")).isInstanceOf(LineLogger.class);
  }

  private Logger json(String level) {
    return logger(level, new JsonLines());
  }

  private Logger plain(String level) {
    return logger(level, new PlainLines());
  }

  private Logger logger(String level, LineFormat format) {
    return new LineLoggers(LogLevels.of(level, null), format, lines::add, keys, CLOCK)
        .getLogger("io.backline.test.Runner");
  }

  private JsonNode onlyLine() throws Exception {
    assertThat(lines).hasSize(1);
    return new ObjectMapper().readTree(lines.getFirst());
  }
}
