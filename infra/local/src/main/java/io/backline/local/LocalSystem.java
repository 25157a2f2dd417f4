package io.backline.local;

import io.backline.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole system in this process: what the template names, running. */
public final class LocalSystem implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private FrontServer front;
  private Backend backend;
  private HostedFunctions functions;

  private LocalSystem() {}

  /**
   * Starts it, and returns when it serves.
   *
   * @throws IOException if the port or the data directory is taken, or a function does not start
   */
  public static LocalSystem start(LocalOptions options) throws IOException {
    LocalSystem system = new LocalSystem();
    try {
      system.open(options);
      return system;
    } catch (IOException | RuntimeException e) {
      system.close();
      throw e;
    }
  }

  /** Where the HTTP API is. */
  public URI http() {
    return front.uri();
  }

  /** Where the WebSocket API is. */
  public URI webSocket() {
    return URI.create("ws://" + front.uri().getAuthority() + "/ws");
  }

  /** What was put on the embedded event buses last, a thousand at most, oldest first. */
  public List<ReceivedEvent> events() {
    return backend.events();
  }

  /** How much a function worked, by its logical id. */
  public FunctionUse use(String function) {
    return function(function).use();
  }

  HostedFunction function(String logicalId) {
    return functions.get(logicalId);
  }

  /**
   * Puts a message on a queue, as whoever may send to it could.
   *
   * @param queue its logical id
   * @param delay whole seconds
   */
  public void send(String queue, String body, Duration delay) {
    String url = backend.deployment().queue(queue).url();
    backend
        .clients()
        .sqs()
        .sendMessage(
            request ->
                request.queueUrl(url).messageBody(body).delaySeconds((int) delay.toSeconds()));
  }

  Backend backend() {
    return backend;
  }

  /** Stops: no new work, then some seconds for what is in flight. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("while stopping: {}", e.toString());
      }
    }
  }

  private void open(LocalOptions options) throws IOException {
    Template template = Template.read(options.template());
    front = part(FrontServer.start(options.port()));
    backend = part(Backend.start(template, options));
    FunctionEnvironment environment =
        backend.environment(template, front.uri(), options.environment());
    Path root = options.template().toAbsolutePath().getParent();
    functions = part(HostedFunctions.load(template.functions(), root, environment));
    // Stops after the pollers, whose functions still push, and before the functions, which hear of
    // the last disconnects.
    parts.remove(front);
    part(front);
    if (options.eventSources()) {
      part(Pollers.start(functions, backend));
    }
    front.serve(template, functions::get);
    // Stopped first: a closing WebSocket still calls its function.
    part(front);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }
}
