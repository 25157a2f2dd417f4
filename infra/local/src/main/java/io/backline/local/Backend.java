package io.backline.local;

import io.backline.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services behind the functions, embedded or at an endpoint, with everything created that the
 * template names.
 */
final class Backend implements AutoCloseable {
  private static final String REMOTE_PREFIX = "backline-";
  private static final Duration LOCAL_INTERVAL = Duration.ofMillis(10);

  /** DynamoDB answers five reads a second and shard; Lambda itself makes four. */
  private static final Duration REMOTE_INTERVAL = Duration.ofMillis(250);

  private final Optional<EmbeddedServices> embedded;
  private final EventBuses buses;
  private final Endpoints endpoints;
  private final Clients clients;
  private final Deployment deployment;
  private final Optional<Path> data;

  private Backend(
      Optional<EmbeddedServices> embedded,
      EventBuses buses,
      Endpoints endpoints,
      Clients clients,
      Deployment deployment,
      Optional<Path> data) {
    this.embedded = embedded;
    this.buses = buses;
    this.endpoints = endpoints;
    this.clients = clients;
    this.deployment = deployment;
    this.data = data;
  }

  static Backend start(Template template, LocalOptions options) throws IOException {
    EventBuses buses = new EventBuses(template, LocalResolver.ofNames());
    return options.endpoint().isPresent()
        ? remote(template, options.endpoint().get(), options.environment(), buses)
        : embedded(template, options, buses);
  }

  private static Backend embedded(Template template, LocalOptions options, EventBuses buses)
      throws IOException {
    EmbeddedServices services = EmbeddedServices.start(options.data(), buses);
    Clients clients = Clients.of(services.endpoints(), Map.of());
    Deployment deployment = Deployment.create(clients, template, name -> name, false);
    return new Backend(
        Optional.of(services), buses, services.endpoints(), clients, deployment, options.data());
  }

  private static Backend remote(
      Template template, URI uri, Map<String, String> environment, EventBuses buses) {
    Endpoints endpoints = Endpoints.allAt(uri);
    Clients clients = Clients.of(endpoints, environment);
    Deployment deployment =
        Deployment.create(clients, template, name -> REMOTE_PREFIX + name, true);
    return new Backend(Optional.empty(), buses, endpoints, clients, deployment, Optional.empty());
  }

  Clients clients() {
    return clients;
  }

  Deployment deployment() {
    return deployment;
  }

  List<ReceivedEvent> events() {
    return buses.received();
  }

  /**
   * Up to where a reader of a stream has come.
   *
   * @param reader its name, for always
   */
  Checkpoints checkpoints(String reader) throws IOException {
    return data.isPresent()
        ? Checkpoints.in(data.get().resolve("streams").resolve(reader + ".json"))
        : Checkpoints.inMemory();
  }

  Duration streamInterval() {
    return embedded.isPresent() ? LOCAL_INTERVAL : REMOTE_INTERVAL;
  }

  /** Embedded services take any credentials, so the caller's own do not reach the functions. */
  FunctionEnvironment environment(Template template, URI front, Map<String, String> process) {
    Map<String, String> handedOn = new LinkedHashMap<>(process);
    if (embedded.isPresent()) {
      handedOn.keySet().removeIf(name -> name.startsWith("AWS_"));
    }
    return new FunctionEnvironment(template, deployment.resolver(), endpoints, front, handedOn);
  }

  @Override
  public void close() {
    clients.close();
    embedded.ifPresent(EmbeddedServices::close);
  }
}
