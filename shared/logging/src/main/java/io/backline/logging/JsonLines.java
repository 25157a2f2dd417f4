package io.backline.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** One JSON object a line: Jackson escapes whatever could end it. */
final class JsonLines implements LineFormat {
  // CloudWatch takes a megabyte; a trace of this length tells enough.
  private static final int LONGEST_TRACE = 20_000;

  private final JsonFactory json = new JsonFactory();

  @Override
  public String format(LogLine line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(text)) {
      generator.writeStartObject();
      generator.writeStringField("timestamp", line.at().toString());
      generator.writeStringField("level", line.level().name());
      generator.writeStringField("logger", line.logger());
      generator.writeStringField("message", line.message());
      for (Map.Entry<String, String> key : line.keys().entrySet()) {
        generator.writeStringField(key.getKey(), key.getValue());
      }
      if (line.thrown() != null) {
        thrown(line.thrown(), generator);
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void thrown(Throwable thrown, JsonGenerator generator) throws IOException {
    String trace = Traces.of(thrown);
    generator.writeObjectFieldStart("error");
    generator.writeStringField("type", thrown.getClass().getName());
    generator.writeStringField("message", thrown.getMessage());
    generator.writeStringField(
        "trace", trace.substring(0, Math.min(trace.length(), LONGEST_TRACE)));
    generator.writeEndObject();
  }
}
