package io.backline.local;

/** A function threw, or did not end in time. */
final class FunctionException extends Exception {
  FunctionException(String message, Throwable cause) {
    super(message, cause);
  }
}
