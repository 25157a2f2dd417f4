package io.backline.providers.http;

import static org.apache.hc.core5.http.ContentType.APPLICATION_FORM_URLENCODED;

import java.io.IOException;
import java.time.Clock;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Puts our requests on the wire, and reads what comes back. */
final class Transport {
  private final Wire wire;
  private final AnswerReader answers;

  Transport(Wire wire, HttpSettings settings, Clock clock) {
    this.wire = wire;
    this.answers = new AnswerReader(settings, clock);
  }

  Answer exchange(ApiRequest request) throws IOException {
    // Closed without being read to its end, an answer takes its connection along: nothing of a
    // body that was too large is waited for.
    try (ClassicHttpResponse response = wire.exchange(http(request))) {
      return answers.read(response);
    }
  }

  private static ClassicHttpRequest http(ApiRequest request) {
    ClassicRequestBuilder builder =
        ClassicRequestBuilder.create(request.method())
            .setUri(request.uri())
            .setHeader("Accept", "application/json");
    request.headers().forEach(builder::setHeader);
    if (!request.form().isEmpty()) {
      String form = ApiRequest.encoded(request.form());
      builder.setEntity(new StringEntity(form, APPLICATION_FORM_URLENCODED));
    }
    return builder.build();
  }
}
