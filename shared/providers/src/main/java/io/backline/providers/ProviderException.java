package io.backline.providers;

import static java.util.Objects.requireNonNull;

import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;

/**
 * A call that gave no answer; {@link #fault()} says why. It has no cause on purpose: the HTTP
 * library's exceptions may quote a URL with its key.
 */
public final class ProviderException extends RuntimeException {

  private final transient ProviderFault fault;

  public ProviderException(ProviderFault fault) {
    super(message(requireNonNull(fault, "fault is null")));
    this.fault = fault;
  }

  public ProviderFault fault() {
    return fault;
  }

  private static String message(ProviderFault fault) {
    String name = fault.provider().displayName();
    return switch (fault) {
      case RateLimited limited ->
          "%s asks to wait until %s: %s (%s)"
              .formatted(name, limited.until(), limited.reason(), limited.request());
      case Refused refused ->
          "%s refused with %d %s: %s (%s)"
              .formatted(
                  name, refused.status(), refused.code(), refused.reason(), refused.request());
      case Broken broken ->
          "%s gave no usable answer: %s (%s)".formatted(name, broken.reason(), broken.request());
    };
  }
}
