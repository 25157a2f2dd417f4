package io.backline.runtime;

/** A message that no retry can make readable. Its text says what is wrong with it. */
public final class UnreadableMessageException extends RuntimeException {
  UnreadableMessageException(String message) {
    super(message);
  }
}
