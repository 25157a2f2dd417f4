package io.backline.providers.http;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Pooled connections, compressed bodies; no retries (ours know the providers), no cookies and no
 * redirects (they would carry a key elsewhere).
 */
public final class PooledWire implements Wire {

  private static final TimeValue CHECK_IDLE_CONNECTION_AFTER = TimeValue.ofSeconds(1);

  private final HttpSettings settings;
  private final UserAgent userAgent;

  // Made by the first call: most starts of a function that answers clients make none.
  private CloseableHttpClient client;

  public PooledWire(HttpSettings settings, UserAgent userAgent) {
    this.settings = settings;
    this.userAgent = userAgent;
  }

  @Override
  public ClassicHttpResponse exchange(ClassicHttpRequest request) throws IOException {
    return client().executeOpen(null, request, null);
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
