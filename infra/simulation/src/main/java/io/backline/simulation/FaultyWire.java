package io.backline.simulation;

import io.backline.providers.http.Wire;
import io.backline.samples.SampleCalls;
import io.backline.samples.http.Answer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** The way to the providers as runs see it. */
final class FaultyWire implements Wire {
  private static final double SERVER_ERROR = 0.05;
  private static final double HTML_BODY = 0.02;
  private static final double CUT_BODY = 0.02;
  private static final double NO_ANSWER = 0.03;
  private static final double RESET = 0.02;
  private static final double LIMITED_SECONDS = 0.04;
  private static final double LIMITED_HOURS = 0.004;
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(4);
  private static final List<Integer> SERVER_ERRORS = List.of(500, 502, 503, 504);

  private final SampleCalls providers;
  private final Faults faults;
  private final CallWatch watch;
  private final String userAgent;
  private final ShortLists lists;

  FaultyWire(
      SampleCalls providers, Faults faults, CallWatch watch, ShortLists lists, String userAgent) {
    this.providers = providers;
    this.faults = faults;
    this.watch = watch;
    this.lists = lists;
    this.userAgent = userAgent;
  }

  @Override
  public ClassicHttpResponse exchange(ClassicHttpRequest request) throws IOException {
    Run run = Run.current();
    URI uri = uri(request);
    String what = run.label() + " " + request.getMethod() + " " + uri.getPath();
    // A call leaves when it may, and takes its time only then.
    Answer answer = run.call(Duration.ZERO, () -> leave(request, uri));
    if (faults.strike(FaultKind.NO_ANSWER, NO_ANSWER, what)) {
      run.pause(RESPONSE_TIMEOUT);
      throw new SocketTimeoutException("simulated: no answer");
    }
    run.pause(faults.between(Duration.ofMillis(40), Duration.ofMillis(900), "way " + what));
    if (faults.strike(FaultKind.RESET, RESET, what)) {
      throw new IOException("simulated: connection reset");
    }
    return response(fault(uri.getPath(), what, answer));
  }

  private Answer leave(ClassicHttpRequest request, URI uri) {
    watch.leaves(uri.getPath());
    Map<String, String> headers = new HashMap<>(Map.of("user-agent", userAgent));
    for (Header header : request.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return providers.answer(request.getMethod(), uri, headers, text(request.getEntity()));
  }

  private Answer fault(String path, String what, Answer answer) {
    if (faults.strike(FaultKind.SERVER_ERROR, SERVER_ERROR, what)) {
      int which = (int) (faults.roll("which " + what) * SERVER_ERRORS.size());
      return Answer.text(SERVER_ERRORS.get(which), "simulated");
    }
    if (faults.strike(FaultKind.LIMITED_SECONDS, LIMITED_SECONDS, what)) {
      return limited(faults.between(Duration.ofSeconds(1), Duration.ofSeconds(90), what));
    }
    if (faults.strike(FaultKind.LIMITED_HOURS, LIMITED_HOURS, what)) {
      return limited(faults.between(Duration.ofMinutes(16), Duration.ofHours(14), what));
    }
    if (faults.strike(FaultKind.HTML_BODY, HTML_BODY, what)) {
      return new Answer(200, "text/html", "<html><body>simulated</body></html>", Map.of());
    }
    if (faults.strike(FaultKind.CUT_BODY, CUT_BODY, what)) {
      String body = answer.body();
      return new Answer(
          answer.status(),
          answer.contentType(),
          body.substring(0, (int) (body.length() * faults.roll("cut " + what))),
          answer.headers());
    }
    return lists.show(path, what, answer);
  }

  private static Answer limited(Duration wait) {
    return Answer.text(429, "simulated").with("Retry-After", Long.toString(wait.toSeconds()));
  }

  private static ClassicHttpResponse response(Answer answer) {
    BasicClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
    answer.headers().forEach(response::addHeader);
    response.setEntity(new StringEntity(answer.body(), ContentType.parse(answer.contentType())));
    return response;
  }

  private static URI uri(ClassicHttpRequest request) throws IOException {
    try {
      return request.getUri();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String text(HttpEntity entity) {
    try {
      return entity == null ? "" : EntityUtils.toString(entity);
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("a form of ours", e);
    }
  }
}
