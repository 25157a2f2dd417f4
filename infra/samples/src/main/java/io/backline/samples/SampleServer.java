package io.backline.samples;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Routes;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;

/**
 * The one server: every call meets its fault or distortion, waits for the latency, and is logged.
 */
final class SampleServer {
  private final Duration latency;
  private final Services services;

  SampleServer(Duration latency, Services services) {
    this.latency = latency;
    this.services = services;
  }

  Javalin start(int port) {
    return Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              services.serve(routes(config.routes));
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
      Received call = new Received(ctx);
      Answer answer = services.answer(ctx.method().name(), endpoint, call, this::pause);
      write(answer, ctx);
      services.distorted(ctx.method().name(), call, answer).ifPresent(ctx::result);
    };
  }

  private static void write(Answer answer, Context ctx) {
    answer.headers().forEach(ctx::header);
    ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
  }

  private void pause() {
    try {
      Thread.sleep(latency);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** A call that came over the wire. */
  private record Received(Context ctx) implements Inquiry {
    @Override
    public String path() {
      return ctx.path();
    }

    @Override
    public String queryString() {
      return ctx.queryString();
    }

    @Override
    public String url() {
      return ctx.url();
    }

    @Override
    public String scheme() {
      return ctx.scheme();
    }

    @Override
    public String host() {
      return ctx.host();
    }

    @Override
    public String header(String name) {
      return ctx.header(name);
    }

    @Override
    public String queryParam(String name) {
      return ctx.queryParam(name);
    }

    @Override
    public String pathParam(String name) {
      return ctx.pathParam(name);
    }

    @Override
    public String formParam(String name) {
      return ctx.formParam(name);
    }
  }
}
