package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a call may cost.
 *
 * @param connectTimeout to connect, and to get a connection of the pool
 * @param responseTimeout between two bytes of an answer
 * @param bodyTimeout for a whole body, however steadily it drips
 * @param maxBodyBytes of a body after decompression
 * @param maxConnections to one provider
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration responseTimeout,
    Duration bodyTimeout,
    int maxBodyBytes,
    int maxConnections) {

  public HttpSettings {
    requireNonNull(connectTimeout, "connectTimeout is null");
    requireNonNull(responseTimeout, "responseTimeout is null");
    requireNonNull(bodyTimeout, "bodyTimeout is null");
  }

  /** Short enough that three tries end before the margin of a function's time does. */
  public static HttpSettings defaults() {
    return new HttpSettings(
        Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(6), 20 * 1024 * 1024, 32);
  }
}
