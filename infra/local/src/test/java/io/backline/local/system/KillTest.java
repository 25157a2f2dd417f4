package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Fault;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process killed at random moments of imports, and started again on the same data. More of it:
 * {@code -Dbackline.kills=200}, {@code -Dbackline.faults=0} (per cent of provider calls) and {@code
 * -Dbackline.seed=7}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("backline.kills", 1);
  private static final int FAULTY_PERCENT = Integer.getInteger("backline.faults", 20);
  private static final long SEED = Long.getLong("backline.seed", 1);

  private static final int MOST_KILLS_AN_IMPORT = 8;

  // How far a process gets before it is killed, as a share of an import's calls: with so many
  // kills, the last come near the end. Calls and no time, which says little on a busy machine.
  private static final int STRETCHES = 5;
  private static final int LONGEST_CALL_MILLIS = 300;

  private static final SampleOptions SLOWLY =
      SampleOptions.defaults().withLatency(Duration.ofMillis(40));

  private static final List<Fault> ALL_KINDS =
      List.of(
          Fault.serverError(),
          Fault.html(502),
          Fault.html(200),
          Fault.truncatedJson(),
          Fault.json(200, ""),
          Fault.json(200, "[]"),
          Fault.tooManyRequests("1"),
          new Fault(503, "text/plain", "busy", Map.of("Retry-After", "1")));

  private final Random random = new Random(SEED);

  @Test
  void imports_go_on_after_each_kill_and_end_with_the_rows_of_an_undisturbed_one(
      @TempDir Path folder) throws IOException {
    try (SampleProviders samples = SampleProviders.start(SLOWLY)) {
      importArtist(samples, folder.resolve("undisturbed"), 0, 0);
      int calls = (int) samples.calls().count();
      Set<String> rows = LibraryRows.in(folder.resolve("undisturbed"));
      assertThat(rows).hasSizeGreaterThan(100);
      samples.faults().nowAndThen(FAULTY_PERCENT / 100.0, SEED, ALL_KINDS);
      int left = KILLS;
      for (int number = 1; left > 0; number++) {
        Path data = folder.resolve("killed-" + number);
        int most = Math.min(left, MOST_KILLS_AN_IMPORT);
        int killed = importArtist(samples, data, most, calls / STRETCHES);
        assertThat(LibraryRows.in(data)).isEqualTo(rows);
        left -= killed;
        System.out.printf("import %d: killed %d times, %d to go%n", number, killed, left);
      }
    }
  }

  /**
   * Imports the busy artist, with the process killed at most so often, each time after so many
   * calls or fewer. The answer is how often it was killed before the import was over.
   */
  private int importArtist(SampleProviders samples, Path data, int kills, int calls)
      throws IOException {
    String attraction = samples.artist(SampleKind.BUSY).tmAttractionId();
    int killed = 0;
    boolean over = false;
    while (!over) {
      try (JavaProcess up = start(samples, data)) {
        if (killed < kills) {
          long reached = samples.calls().count() + random.nextInt(calls);
          up.killOnce(
              () -> samples.calls().count() >= reached,
              Duration.ofMillis(random.nextInt(LONGEST_CALL_MILLIS)));
        }
        over = isOver(up, attraction, killed < kills);
        killed += over ? 0 : 1;
      }
    }
    return killed;
  }

  private static JavaProcess start(SampleProviders samples, Path data) throws IOException {
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.putAll(RunningSystem.UNHURRIED);
    return JavaProcess.up(variables, List.of("--port", "0", "--data", data.toString()));
  }

  /** Whether all came to its end before the process was killed. */
  private static boolean isOver(JavaProcess up, String attraction, boolean isKilled)
      throws IOException {
    try {
      ApiClient api = new ApiClient(up.awaitReady());
      String artistId = api.kickOff(attraction, false).path("artistId").asText();
      JsonNode end = api.awaitEnd(artistId);
      assertThat(end.path("stage").asText()).as("%s", end).isEqualTo("completed");
      api.awaitRest(artistId);
      return true;
    } catch (IOException | UncheckedIOException e) {
      if (isKilled) {
        return false;
      }
      throw e;
    }
  }
}
