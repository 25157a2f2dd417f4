package io.backline.runtime;

/** A message that no retry can make readable. Its text says what is wrong with it. */
public final class UnreadableMessageException extends RuntimeException {
  /** What is wrong with a message in the queue of another phase. */
  public static final String WRONG_PHASE = "a message of a phase that is not done there";

  UnreadableMessageException(String message) {
    super(message);
  }
}
