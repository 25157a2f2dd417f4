package io.backline.runtime;

/** A run's settings that cannot be. Its text says what to send. */
public final class InvalidOrderException extends RuntimeException {
  InvalidOrderException(String message) {
    super(message);
  }
}
