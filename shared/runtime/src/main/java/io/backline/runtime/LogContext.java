package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import io.backline.model.PhaseMessage;
import org.slf4j.MDC;

/** What the lines of an invocation are found by, on all threads that it starts. */
public final class LogContext {
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

  /** From here on it is this import that lines tell of. */
  public static void of(String artistId, String jobId) {
    MDC.put("artistId", artistId);
    MDC.put("jobId", jobId);
  }

  /** From here on lines tell of this phase. */
  static void of(PhaseMessage message) {
    of(message.artistId(), message.jobId());
    MDC.put("phase", message.phase().toString());
  }

  /** Shows the trace that is carried now. */
  static void noteTrace() {
    Trace.id().ifPresent(id -> MDC.put("traceId", id));
  }
}
