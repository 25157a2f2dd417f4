package io.backline.local;

import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables that a function finds here: the template's, then what is different on this machine.
 */
final class FunctionEnvironment {
  private static final List<String> FAMILIES =
      List.of("TICKETMASTER_", "SPOTIFY_", "SETLISTFM_", "MUSICBRAINZ_", "CACHE_");
  private static final Set<String> SETTINGS =
      Set.of(
          "CONTACT",
          "CATALOGUE_LEAVE_OUT",
          "SETLIST_YEARS",
          "SYNC_PLACES",
          "CRON_SECRET",
          "CRON_LONGEST_RUNS",
          "ADMIN_API_KEY",
          "ACTIVITY_PER_MINUTE",
          "SEARCHES_PER_HOUR",
          "LOG_LEVEL");
  private static final Set<String> CREDENTIALS =
      Set.of(
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_PROFILE",
          "AWS_REGION");

  private final Template template;
  private final LocalResolver resolver;
  private final Endpoints endpoints;
  private final URI front;
  private final Map<String, String> process;

  /**
   * @param front the HTTP and WebSocket server
   * @param process this process's variables, of which the documented ones are handed on
   */
  FunctionEnvironment(
      Template template,
      LocalResolver resolver,
      Endpoints endpoints,
      URI front,
      Map<String, String> process) {
    this.template = template;
    this.resolver = resolver;
    this.endpoints = endpoints;
    this.front = front;
    this.process = Map.copyOf(process);
  }

  Map<String, String> of(LambdaFunction function) {
    Map<String, String> variables = new LinkedHashMap<>(template.environment(function, resolver));
    // In the cloud the secrets lie in Parameter Store; here they are variables themselves.
    variables.remove("SECRETS_PATH");
    // Nobody reads metrics here, and lines of them would hide the others.
    variables.remove("METRICS_NAMESPACE");
    variables.computeIfPresent("PROGRESS_URL", (_, _) -> "ws://" + front.getAuthority() + "/ws");
    variables.computeIfPresent("CONNECTIONS_ENDPOINT", (_, _) -> front.toString());
    variables.putAll(services());
    process.entrySet().stream()
        .filter(entry -> isHandedOn(entry.getKey()))
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
    return variables;
  }

  private Map<String, String> services() {
    return Map.of(
        "AWS_REGION",
        QueueServer.REGION,
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local",
        "AWS_ENDPOINT_URL_DYNAMODB",
        endpoints.dynamoDb().toString(),
        "AWS_ENDPOINT_URL_SQS",
        endpoints.sqs().toString(),
        "AWS_ENDPOINT_URL_EVENTBRIDGE",
        endpoints.eventBridge().toString());
  }

  private static boolean isHandedOn(String name) {
    return SETTINGS.contains(name)
        || CREDENTIALS.contains(name)
        || FAMILIES.stream().anyMatch(name::startsWith);
  }
}
