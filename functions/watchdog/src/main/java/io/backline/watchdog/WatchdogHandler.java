package io.backline.watchdog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.backline.runtime.Deadline;
import io.backline.runtime.FunctionContext;
import io.backline.runtime.LogContext;
import java.time.Clock;
import java.util.Map;

/**
 * Looks after imports that stand still, whenever its schedule says so; what the event says is of no
 * matter.
 */
public final class WatchdogHandler
    implements RequestHandler<Map<String, Object>, Map<String, Integer>> {
  private static final String[] NEEDED = {
    "STATUS_TABLE",
    "IDENTITY_QUEUE_URL",
    "IDENTITY_BACKGROUND_QUEUE_URL",
    "SHOWS_QUEUE_URL",
    "SHOWS_BACKGROUND_QUEUE_URL",
    "CATALOG_QUEUE_URL",
    "CATALOG_BACKGROUND_QUEUE_URL",
    "EVIDENCE_QUEUE_URL",
    "EVIDENCE_BACKGROUND_QUEUE_URL",
    "WRAPUP_QUEUE_URL",
    "ENRICHMENT_QUEUE_URL",
    "SETLISTS_QUEUE_URL"
  };

  private final WatchdogRound round;
  private final Clock clock;

  /** As Lambda starts it. */
  public WatchdogHandler() {
    this(System.getenv());
  }

  /** Over given variables, which are named in template.yaml. */
  public WatchdogHandler(Map<String, String> variables) {
    this(FunctionContext.start(variables, NEEDED).getBean(WatchdogRound.class), Clock.systemUTC());
  }

  WatchdogHandler(WatchdogRound round, Clock clock) {
    this.round = round;
    this.clock = clock;
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
    LogContext.begin(context);
    return round.run(Deadline.of(context, clock));
  }
}
