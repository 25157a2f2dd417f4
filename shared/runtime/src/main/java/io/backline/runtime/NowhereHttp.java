package io.backline.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes every request, sends none, and answers {@code {}}: writes that were done, and rows that are
 * not there. Priming runs what would change something over it.
 */
final class NowhereHttp implements SdkHttpClient {
  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Answered();
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static final class Answered implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(200)
                  .putHeader("Content-Length", Integer.toString(NOTHING.length))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(NOTHING)))
          .build();
    }

    @Override
    public void abort() {
      // Nothing is under way.
    }
  }
}
