package io.backline.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;

/** Reports every event that its schedules send. */
public final class TimerHandler implements RequestHandler<Map<String, Object>, String> {
  private final BlockingQueue<String> seen;

  public TimerHandler(Map<String, String> environment) {
    seen = Channel.named(environment.get("CHANNEL") + " schedules");
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    seen.add(new TreeMap<>(event).toString());
    return "";
  }
}
