package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import io.backline.providers.ProviderFault;

/** What one attempt came to. */
sealed interface Outcome<T> {

  record Found<T>(T value) implements Outcome<T> {
    public Found {
      requireNonNull(value, "value is null");
    }
  }

  /** The provider says that there is no such thing. */
  record Missing<T>() implements Outcome<T> {}

  record Failed<T>(ProviderFault fault) implements Outcome<T> {
    public Failed {
      requireNonNull(fault, "fault is null");
    }
  }
}
