package io.backline.local;

import io.backline.template.LambdaFunction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A packaged function alone in a process, under Lambda's own runtime interface client. */
public final class Sandbox implements AutoCloseable {
  /** A JVM that starts on a busy machine, on top of the function's own timeout. */
  private static final int START_SECONDS = 60;

  private final LambdaFunction function;
  private final RuntimeApi api;
  private final Process process;
  private final Thread log;

  private Sandbox(LambdaFunction function, RuntimeApi api, Process process, Thread log) {
    this.function = function;
    this.api = api;
    this.process = process;
    this.log = log;
  }

  static Sandbox start(
      LambdaFunction function,
      Path jar,
      Map<String, String> environment,
      Initialization initialization,
      Consumer<String> log)
      throws IOException {
    RuntimeApi api = RuntimeApi.start(function);
    try {
      Process process =
          RuntimeProcess.start(function, jar, environment, initialization, api.address());
      return new Sandbox(
          function, api, process, Thread.ofVirtual().start(() -> copyLog(process, log)));
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  /** What the function answered, or the error that it, its start or its process ended with. */
  @SuppressWarnings("ArrayRecordComponent") // an answer is bytes, and outcomes are not compared
  public record Outcome(boolean good, byte[] json) {}

  /** Hands the event to the function and waits for the outcome. */
  public Outcome invoke(byte[] event) throws InterruptedException {
    // A process that dies has not answered.
    CompletableFuture<Outcome> death =
        process.onExit().thenApply(ended -> new Outcome(false, died(ended.exitValue())));
    try {
      return CompletableFuture.anyOf(api.invoke(event), death)
          .thenApply(Outcome.class::cast)
          .get(function.timeout().toSeconds() + START_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      String message = "Task timed out after " + function.timeout().toSeconds() + " seconds";
      return new Outcome(false, error("Sandbox.Timedout", message));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process, and returns when all it printed has been passed on. */
  @Override
  public void close() {
    process.destroy();
    try {
      log.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }

  private static void copyLog(Process running, Consumer<String> log) {
    try (BufferedReader lines = running.inputReader()) {
      lines.lines().forEach(log);
    } catch (IOException | UncheckedIOException e) {
      log.accept("the function's log broke off: " + e.getMessage());
    }
  }

  private static byte[] died(int exitCode) {
    return error("Runtime.ExitError", "the runtime ended with exit code " + exitCode);
  }

  private static byte[] error(String type, String message) {
    return Json.bytes(Json.object().put("errorType", type).put("errorMessage", message));
  }
}
