package io.backline.samples;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Refusal;
import io.backline.samples.http.Routes;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one server: every call meets its fault or distortion, waits for the latency, and is logged.
 */
final class SampleServer {
  private final Duration latency;
  private final InstantSource clock;
  private final CallLog calls;
  private final Faults faults;
  private final Distortions distortions;

  SampleServer(
      Duration latency,
      InstantSource clock,
      CallLog calls,
      Faults faults,
      Distortions distortions) {
    this.latency = latency;
    this.clock = clock;
    this.calls = calls;
    this.faults = faults;
    this.distortions = distortions;
  }

  Javalin start(int port, List<Consumer<Routes>> providers) {
    return Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              Routes routes = routes(config.routes);
              providers.forEach(provider -> provider.accept(routes));
            })
        .start("127.0.0.1", port);
  }

  private Routes routes(RoutesConfig config) {
    return new Routes() {
      @Override
      public void get(String path, Endpoint endpoint) {
        config.get(path, around(endpoint));
      }

      @Override
      public void post(String path, Endpoint endpoint) {
        config.post(path, around(endpoint));
      }
    };
  }

  private Handler around(Endpoint endpoint) {
    return ctx -> {
      Request request = Request.of(ctx.method().name(), ctx.path(), ctx.queryString());
      // Counted when it comes, as a gateway does: the latency is the answer's.
      Answer answer =
          faults.take(request).map(Fault::answer).orElseGet(() -> answer(endpoint, ctx));
      pause();
      answer.writeTo(ctx);
      distortions.take(request, answer.body()).ifPresent(ctx::result);
      calls.add(request.answered(answer.status(), clock.instant()));
    };
  }

  private static Answer answer(Endpoint endpoint, Context ctx) {
    try {
      return endpoint.answer(ctx);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private void pause() {
    try {
      Thread.sleep(latency);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
