package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** A line a step, for a log or a pipe. */
final class PlainView implements ProgressView {
  private final PrintStream out;
  private String last = "";

  PlainView(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(JsonNode progress) {
    String line =
        "%3d%% %s: %s"
            .formatted(
                progress.path("progress").asInt(),
                progress.path("stage").asText(),
                Plain.text(progress.path("message").asText("")));
    if (!line.equals(last)) {
      out.println(line);
    }
    last = line;
  }

  @Override
  public void end() {
    out.flush();
  }
}
