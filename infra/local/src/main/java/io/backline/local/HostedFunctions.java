package io.backline.local;

import io.backline.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The template's functions by logical id, loaded side by side. */
final class HostedFunctions implements AutoCloseable {
  private final Map<String, HostedFunction> functions;

  private HostedFunctions(Map<String, HostedFunction> functions) {
    this.functions = functions;
  }

  static HostedFunctions load(
      List<LambdaFunction> functions, Path root, FunctionEnvironment environment)
      throws IOException {
    Map<String, Future<HostedFunction>> loading = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (LambdaFunction function : functions) {
        Path jar = root.resolve(function.codeUri());
        loading.put(
            function.logicalId(),
            threads.submit(() -> HostedFunction.load(function, jar, environment.of(function))));
      }
    }
    Map<String, HostedFunction> loaded = new LinkedHashMap<>();
    for (Map.Entry<String, Future<HostedFunction>> entry : loading.entrySet()) {
      loaded.put(entry.getKey(), result(entry.getValue()));
    }
    return new HostedFunctions(loaded);
  }

  HostedFunction get(String logicalId) {
    return functions.get(logicalId);
  }

  Iterable<HostedFunction> all() {
    return functions.values();
  }

  @Override
  public void close() throws IOException {
    for (HostedFunction function : functions.values()) {
      function.close();
    }
  }

  private static HostedFunction result(Future<HostedFunction> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the functions start", e);
    }
  }
}
