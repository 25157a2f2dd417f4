package io.backline.local;

import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A template's services in this process, and its packaged functions in processes of their own, one
 * at a time as asked for.
 */
public final class Sandboxes implements AutoCloseable {
  private final LocalOptions options;
  private final Template template;
  private final FrontServer front;
  private final Backend backend;
  private final Consumer<String> log;

  private Sandboxes(
      LocalOptions options,
      Template template,
      FrontServer front,
      Backend backend,
      Consumer<String> log) {
    this.options = options;
    this.template = template;
    this.front = front;
    this.backend = backend;
    this.log = log;
  }

  /**
   * Starts the services.
   *
   * @param log takes each line that a function prints
   */
  public static Sandboxes open(LocalOptions options, Consumer<String> log) throws IOException {
    Template template = Template.read(options.template());
    FrontServer front = FrontServer.start(0);
    try {
      return new Sandboxes(options, template, front, Backend.start(template, options), log);
    } catch (IOException | RuntimeException e) {
      front.close();
      throw e;
    }
  }

  /** Starts a process with the function, whose jar is found relative to the template. */
  public Sandbox start(LambdaFunction function) throws IOException {
    return start(function, Initialization.ON_DEMAND);
  }

  /** The same, started as for a snapshot. */
  public Sandbox start(LambdaFunction function, Initialization initialization) throws IOException {
    return Sandbox.start(
        function,
        options.template().toAbsolutePath().resolveSibling(function.codeUri()),
        backend.environment(template, front.uri(), options.environment()).of(function),
        initialization,
        log);
  }

  @Override
  public void close() {
    backend.close();
    front.close();
  }
}
