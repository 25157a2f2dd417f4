package io.backline.providers.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Reads answers off the wire: a success as JSON from the stream, anything else as a short text. */
final class AnswerReader {

  private static final int LONGEST_ERROR = 64 * 1024;

  // A tree takes many times the bytes of its text where that is all small objects. The largest real
  // page has a quarter of this.
  private static final int MOST_TOKENS = 2_000_000;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final HttpSettings settings;
  private final Clock clock;

  AnswerReader(HttpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Answer read(ClassicHttpResponse response) throws IOException {
    Answer head = new Answer(response.getCode(), headers(response), MissingNode.getInstance(), "");
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return head;
    }
    return head.isSuccess() ? success(head, entity) : error(head, entity);
  }

  private Answer success(Answer head, HttpEntity entity) throws IOException {
    JsonNode body = JSON.readTree(bounded(entity));
    EntityUtils.consume(entity);
    return new Answer(head.status(), head.headers(), body, "");
  }

  private Answer error(Answer head, HttpEntity entity) throws IOException {
    byte[] bytes = bounded(entity).readNBytes(LONGEST_ERROR);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Answer(head.status(), head.headers(), lenient(text), text);
  }

  private InputStream bounded(HttpEntity entity) throws IOException {
    return new BoundedBody(entity.getContent(), settings, clock);
  }

  private static JsonNode lenient(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      if (header.getValue() != null) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
    }
    return headers;
  }
}
