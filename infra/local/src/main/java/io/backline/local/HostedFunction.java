package io.backline.local;

import io.backline.template.LambdaFunction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A packaged function in this process: one handler object, which serves all invocations, many at a
 * time.
 */
final class HostedFunction implements AutoCloseable {
  private final LambdaFunction function;
  private final FunctionClassLoader loader;
  private final Handler handler;
  private final FunctionUse use = new FunctionUse();

  private HostedFunction(LambdaFunction function, FunctionClassLoader loader, Handler handler) {
    this.function = function;
    this.loader = loader;
    this.handler = handler;
  }

  /** Loads the jar and constructs the handler with its environment. */
  static HostedFunction load(LambdaFunction function, Path jar, Map<String, String> environment)
      throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException(function.logicalId() + " is not packaged: " + jar + " does not exist");
    }
    FunctionClassLoader loader = FunctionClassLoader.of(jar);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> type = Class.forName(function.handlerClass(), true, loader);
      return new HostedFunction(
          function, loader, Handler.of(type.getConstructor(Map.class).newInstance(environment)));
    } catch (InvocationTargetException e) {
      throw new IOException(
          function.logicalId() + " does not start: " + rootOf(e).getMessage(), e.getCause());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new IOException(function.logicalId() + " cannot be loaded: " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  // The context wraps what a bean threw, several times over.
  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  LambdaFunction function() {
    return function;
  }

  /** Runs the handler until it answers, throws, or its time is up. */
  byte[] invoke(byte[] event) throws FunctionException, InterruptedException {
    Invocation invocation = new Invocation(function, InstantSource.system());
    FutureTask<byte[]> task = new FutureTask<>(() -> handler.handle(event, invocation));
    Thread thread = Thread.ofVirtual().name(function.logicalId()).unstarted(task);
    thread.setContextClassLoader(loader);
    thread.start();
    long start = System.nanoTime();
    try {
      return task.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new FunctionException(function.logicalId() + " failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new FunctionException(
          function.logicalId() + " timed out after " + function.timeout().toSeconds() + " seconds",
          e);
    } finally {
      use.add(System.nanoTime() - start);
    }
  }

  /** How much it worked so far. */
  FunctionUse use() {
    return use;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
