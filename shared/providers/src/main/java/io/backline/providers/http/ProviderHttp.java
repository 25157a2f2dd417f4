package io.backline.providers.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.http.Outcome.Failed;
import io.backline.providers.http.Outcome.Found;
import io.backline.providers.http.Outcome.Missing;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way out to the providers: budget, pool, short retries, JSON, faults. Made once a process
 * and shared by all clients and threads.
 */
public final class ProviderHttp implements AutoCloseable {

  private final Wire wire;
  private final Budget budget;
  private final Calls calls;
  private final Retries retries;
  private final Pauses pauses;
  private final Clock clock;
  private final Meter meter;

  private ProviderHttp(
      Wire wire, HttpSettings settings, Budget budget, Pauses pauses, Clock clock, Meter meter) {
    this.wire = wire;
    this.budget = budget;
    this.calls =
        new Calls(new Transport(wire, settings, clock), budget, new Breakers(clock), meter);
    this.retries = new Retries(clock);
    this.pauses = pauses;
    this.clock = clock;
    this.meter = meter;
  }

  public static ProviderHttp create(
      HttpSettings settings, UserAgent userAgent, Budget budget, Pauses pauses, Clock clock) {
    return over(new PooledWire(settings, userAgent), settings, budget, pauses, clock, Meter.NONE);
  }

  /** The same over a wire of the caller's, with a meter that is told of each call. */
  public static ProviderHttp over(
      Wire wire, HttpSettings settings, Budget budget, Pauses pauses, Clock clock, Meter meter) {
    return new ProviderHttp(wire, settings, budget, pauses, clock, meter);
  }

  /**
   * Makes the call and reads the JSON object that it brings; empty where the provider says that
   * there is no such thing.
   *
   * @param reader gives null for an object that lacks what it must have
   * @throws ProviderException for every other end
   */
  public <T> Optional<T> call(ApiRequest request, Dialect dialect, Function<JsonNode, T> reader) {
    int tried = 0;
    while (true) {
      tried++;
      switch (attempt(request, dialect, reader)) {
        case Found<T>(T value) -> {
          return Optional.of(value);
        }
        case Missing<T>() -> {
          return Optional.empty();
        }
        case Failed<T>(ProviderFault fault) -> pauseOrThrow(tried, fault);
      }
    }
  }

  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    wire.close();
  }

  private void pauseOrThrow(int tried, ProviderFault fault) {
    if (fault instanceof RateLimited limited) {
      budget.close(limited.provider(), limited.until());
    }
    pauses.pause(
        retries.pauseBeforeNext(tried, fault).orElseThrow(() -> new ProviderException(fault)));
    meter.count(Metric.PROVIDER_RETRIES, fault.provider().label());
  }

  private <T> Outcome<T> attempt(
      ApiRequest unsigned, Dialect dialect, Function<JsonNode, T> reader) {
    ApiRequest request = dialect.sign(unsigned);
    Faults faults = new Faults(dialect.provider(), request, clock);
    try {
      return outcome(calls.make(unsigned, request, dialect, faults), dialect, faults, reader);
    } catch (JsonProcessingException e) {
      return new Failed<>(faults.broken("the body is not whole JSON: " + e.getOriginalMessage()));
    } catch (IOException e) {
      return new Failed<>(faults.broken(e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  private static <T> Outcome<T> outcome(
      Answer answer, Dialect dialect, Faults faults, Function<JsonNode, T> reader) {
    if (!answer.isSuccess()) {
      return dialect.read(answer, faults).<Outcome<T>>map(Failed::new).orElseGet(Missing::new);
    }
    if (!answer.body().isObject()) {
      return new Failed<>(faults.broken("HTTP " + answer.status() + " without a JSON object"));
    }
    dialect.succeeded(answer);
    T value = reader.apply(answer.body());
    return value == null
        ? new Failed<>(faults.broken("the JSON lacks what it must have"))
        : new Found<>(value);
  }
}
