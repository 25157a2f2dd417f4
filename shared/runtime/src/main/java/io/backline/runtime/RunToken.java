package io.backline.runtime;

import java.util.UUID;

/** Names of runs: no two are the same, and each tells the message that it was begun by. */
final class RunToken {
  private static final String SEPARATOR = "/";

  private RunToken() {}

  static String of(String messageId) {
    return messageId + SEPARATOR + UUID.randomUUID();
  }

  static boolean isOf(String messageId, String token) {
    return token.startsWith(messageId + SEPARATOR);
  }
}
