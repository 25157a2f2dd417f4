package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.PhaseMessage;
import io.backline.model.RunMessage;
import java.util.List;
import org.slf4j.MDC;

/** What the lines of an invocation are found by, on all threads that it starts. */
public final class LogContext {
  private static final String ARTIST_ID = "artistId";
  private static final String JOB_ID = "jobId";
  private static final String PHASE = "phase";
  private static final String JOB = "job";
  private static final List<String> ONE_BY_ONE = List.of(ARTIST_ID, JOB_ID, PHASE, JOB);

  private LogContext() {}

  /** At the start of each invocation. */
  public static void begin(Context context) {
    MDC.clear();
    if (context == null) {
      // Nobody's invocation: priming.
      return;
    }
    MDC.put("requestId", context.getAwsRequestId());
    MDC.put("function", context.getFunctionName());
    Trace.begin(context);
    noteTrace();
  }

  /** What comes next in the batch is not what came before. */
  public static void forget() {
    ONE_BY_ONE.forEach(MDC::remove);
  }

  /** From here on lines are of this message, and under the trace that it brings. */
  public static void received(SQSMessage message) {
    forget();
    Trace.carryOn(message);
    noteTrace();
  }

  /** From here on it is this import that lines tell of. */
  public static void of(String artistId, String jobId) {
    MDC.put(ARTIST_ID, artistId);
    MDC.put(JOB_ID, jobId);
  }

  /** From here on it is this run of a scheduled job that lines tell of. */
  public static void of(RunMessage message) {
    MDC.put(JOB_ID, message.runId());
    MDC.put(JOB, message.job().toString());
  }

  /** From here on lines tell of this phase. */
  static void of(PhaseMessage message) {
    of(message.artistId(), message.jobId());
    MDC.put(PHASE, message.phase().toString());
  }

  /** Shows the trace that is carried now. */
  private static void noteTrace() {
    Trace.id().ifPresent(id -> MDC.put("traceId", id));
  }
}
