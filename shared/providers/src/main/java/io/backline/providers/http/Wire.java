package io.backline.providers.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Where requests go out and answers come in. */
@FunctionalInterface
public interface Wire extends AutoCloseable {

  /**
   * Sends the request.
   *
   * @return the answer, which is the caller's to read and to close
   */
  ClassicHttpResponse exchange(ClassicHttpRequest request) throws IOException;

  /** Lets go of what it keeps open. */
  @Override
  default void close() {}
}
