package io.backline.api;

import static java.util.stream.Collectors.joining;

import io.backline.model.CronJob;
import io.backline.model.RunState;
import io.backline.runtime.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which records of work are asked for; null stands for any.
 *
 * @param type a scheduled job's name, or {@code import}
 */
record RecordFilter(RunState status, String type, String artistId) {
  static final String IMPORT = "import";

  static RecordFilter of(Request request) {
    return new RecordFilter(
        request.query("status").map(RecordFilter::state).orElse(null),
        request.query("type").map(RecordFilter::type).orElse(null),
        request.query("artistId").map(RecordFilter::artistId).orElse(null));
  }

  private static RunState state(String text) {
    return Arrays.stream(RunState.values())
        .filter(state -> state.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> oneOf("status", Arrays.stream(RunState.values())));
  }

  private static String type(String text) {
    Optional<String> type =
        text.equals(IMPORT) ? Optional.of(text) : CronJob.named(text).map(CronJob::toString);
    return type.orElseThrow(
        () -> oneOf("type", Stream.concat(Stream.of(IMPORT), Arrays.stream(CronJob.values()))));
  }

  private static String artistId(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException _) {
      throw invalid("Send the id of an artist as artistId, or nothing.");
    }
  }

  private static ProblemException oneOf(String name, Stream<?> values) {
    String all = values.map(Object::toString).collect(joining(", "));
    return invalid("Send %s as one of %s, or not at all.".formatted(name, all));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_FILTER, detail);
  }

  /** Whether imports are among what is asked for. */
  boolean wantsImports() {
    return type == null || type.equals(IMPORT);
  }

  /** Whether runs are: they are about no artist in particular. */
  boolean wantsRuns() {
    return artistId == null && !IMPORT.equals(type);
  }
}
