package io.backline.runtime;

/** A message that no retry can make readable. */
final class UnreadableMessageException extends RuntimeException {
  UnreadableMessageException(String message) {
    super(message);
  }
}
