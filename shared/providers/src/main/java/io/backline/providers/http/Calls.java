package io.backline.providers.http;

import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import java.io.IOException;

/** Lets a call out when breaker and budget allow it, and of identical ones only one. */
final class Calls {
  private final Transport transport;
  private final Budget budget;
  private final Breakers breakers;
  private final Meter meter;
  private final Flights flights = new Flights();

  Calls(Transport transport, Budget budget, Breakers breakers, Meter meter) {
    this.transport = transport;
    this.budget = budget;
    this.breakers = breakers;
    this.meter = meter;
  }

  /**
   * The answer to the call.
   *
   * @param unsigned what makes two calls identical: credentials may be renewed meanwhile
   * @throws ProviderException where the call may not be made now
   */
  Answer make(ApiRequest unsigned, ApiRequest signed, Dialect dialect, Faults faults)
      throws IOException {
    return unsigned.method().equals("GET")
        ? flights.join(unsigned.uri().toString(), () -> exchange(signed, dialect, faults))
        : exchange(signed, dialect, faults);
  }

  private Answer exchange(ApiRequest request, Dialect dialect, Faults faults) throws IOException {
    Provider provider = dialect.provider();
    if (!breakers.letsThrough(provider)) {
      count(provider, CallOutcome.LEFT_ALONE);
      throw new ProviderException(
          faults.broken("left alone for a while: most of its last answers were unusable"));
    }
    try {
      permit(dialect, faults);
      Answer answer = transport.exchange(request);
      count(provider, CallOutcome.of(answer));
      if (CallOutcome.of(answer) == CallOutcome.BROKEN) {
        breakers.unusable(provider, new IOException("HTTP " + answer.status()));
      } else {
        breakers.usable(provider);
      }
      return answer;
    } catch (IOException e) {
      breakers.unusable(provider, e);
      count(provider, CallOutcome.BROKEN);
      throw e;
    } catch (RuntimeException | Error e) {
      // Nothing was heard of the provider, and whoever tries it out has only a few permissions.
      breakers.notMade(provider);
      throw e;
    }
  }

  private void count(Provider provider, CallOutcome outcome) {
    meter.count(Metric.PROVIDER_CALLS, provider.label(), outcome.toString());
  }

  /** Our own budget's wait is not paused for again: it has waited as long as it may. */
  private void permit(Dialect dialect, Faults faults) {
    budget
        .take(dialect.provider(), dialect.limits())
        .ifPresent(
            refusal -> {
              count(dialect.provider(), CallOutcome.OVER_BUDGET);
              throw new ProviderException(faults.limitedUntil(refusal.until(), refusal.why()));
            });
  }
}
