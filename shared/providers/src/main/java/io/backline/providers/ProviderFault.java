package io.backline.providers;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Why a provider gave no answer. The text in it is safe to log and to show: every credential is
 * removed from it before.
 */
public sealed interface ProviderFault {

  Provider provider();

  /** Method, path and query of the call, without credentials: {@code GET /events?page=2}. */
  String request();

  /** One line for people. */
  String reason();

  /**
   * The provider, or our budget for it, wants a pause.
   *
   * @param until when the same call may be made again
   */
  record RateLimited(Provider provider, String request, Instant until, String reason)
      implements ProviderFault {
    public RateLimited {
      requireNonNull(provider, "provider is null");
      requireNonNull(request, "request is null");
      requireNonNull(until, "until is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /**
   * The provider understood and declined: the same call again cannot succeed.
   *
   * @param status the HTTP status
   * @param code the provider's own code ({@code DIS1035}, {@code invalid_client}), or {@code
   *     http-403} where it gives none
   */
  record Refused(Provider provider, String request, int status, String code, String reason)
      implements ProviderFault {
    public Refused {
      requireNonNull(provider, "provider is null");
      requireNonNull(request, "request is null");
      requireNonNull(code, "code is null");
      requireNonNull(reason, "reason is null");
    }
  }

  /**
   * No usable answer: a 5xx, a lost connection, a body that is not JSON, cut off or too large.
   * Worth another try later.
   */
  record Broken(Provider provider, String request, String reason) implements ProviderFault {
    public Broken {
      requireNonNull(provider, "provider is null");
      requireNonNull(request, "request is null");
      requireNonNull(reason, "reason is null");
    }
  }
}
