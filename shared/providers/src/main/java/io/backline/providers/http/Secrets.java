package io.backline.providers.http;

/** What the configurations share about credentials. */
public final class Secrets {

  private Secrets() {}

  /** The credential without blanks around it. */
  public static String require(String secret, String name) {
    if (secret == null || secret.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return secret.strip();
  }
}
