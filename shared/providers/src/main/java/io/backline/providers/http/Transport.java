package io.backline.providers.http;

import static org.apache.hc.core5.http.ContentType.APPLICATION_FORM_URLENCODED;

import java.io.IOException;
import java.time.Clock;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The wire. Pooled connections, compressed bodies; no retries (ours know the providers), no cookies
 * and no redirects (they would carry a key elsewhere).
 */
final class Transport implements AutoCloseable {

  private static final TimeValue CHECK_IDLE_CONNECTION_AFTER = TimeValue.ofSeconds(1);

  private final HttpSettings settings;
  private final UserAgent userAgent;
  private final Clock clock;

  // Made by the first call: most starts of a function that answers clients make none.
  private CloseableHttpClient client;

  Transport(HttpSettings settings, UserAgent userAgent, Clock clock) {
    this.settings = settings;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  Answer exchange(ApiRequest request) throws IOException {
    // Closed without being read to its end, an answer takes its connection along: nothing of a
    // body that was too large is waited for.
    try (ClassicHttpResponse response = client().executeOpen(null, http(request), null)) {
      return new AnswerReader(settings, clock).read(response);
    }
  }

  /** Drops every connection; a call after that opens new ones. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.close(CloseMode.GRACEFUL);
      client = null;
    }
  }

  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client =
          HttpClients.custom()
              .setConnectionManager(connections(settings))
              .setDefaultRequestConfig(limits(settings))
              .setUserAgent(userAgent.value())
              .disableAutomaticRetries()
              .disableRedirectHandling()
              .disableCookieManagement()
              .disableAuthCaching()
              .build();
    }
    return client;
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

  private static HttpClientConnectionManager connections(HttpSettings settings) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(settings.maxConnections())
        .setMaxConnTotal(4 * settings.maxConnections())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                .setValidateAfterInactivity(CHECK_IDLE_CONNECTION_AFTER)
                .build())
        .build();
  }

  private static RequestConfig limits(HttpSettings settings) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
        .build();
  }
}
