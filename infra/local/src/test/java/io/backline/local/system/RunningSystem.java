package io.backline.local.system;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.backline.local.LocalOptions;
import io.backline.local.LocalSystem;
import io.backline.local.ReceivedEvent;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole system over the sample providers: embedded, or against the endpoint that {@code
 * AWS_ENDPOINT_URL} names.
 *
 * @param samples what the providers have
 */
public record RunningSystem(SampleProviders samples, LocalSystem system) implements AutoCloseable {

  /** Rates high enough that the tests wait for none; what paces real runs has tests of its own. */
  static final Map<String, String> UNHURRIED =
      Map.of(
          "TICKETMASTER_PER_SECOND", "1000",
          "SPOTIFY_PER_30S", "30000",
          "SPOTIFY_PER_DAY", "1000000",
          "TICKETMASTER_PER_DAY", "1000000",
          "MUSICBRAINZ_PER_SECOND", "1000",
          "SETLISTFM_PER_SECOND", "1000",
          "SETLISTFM_PER_DAY", "1000000",
          "CONTACT", "tests@example.org");

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  public static final String ADMIN_KEY = "the-key-of-every-system-under-test";
  static final String CRON_SECRET = "the-secret-of-every-system-under-test";

  public static RunningSystem start(SampleOptions options) throws IOException {
    return start(
        options,
        UNHURRIED,
        Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create));
  }

  static RunningSystem start(
      SampleOptions options, Map<String, String> settings, Optional<URI> endpoint)
      throws IOException {
    SampleProviders samples = SampleProviders.start(options);
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.put("ADMIN_API_KEY", ADMIN_KEY);
    variables.put("CRON_SECRET", CRON_SECRET);
    variables.putAll(settings);
    LocalOptions local = LocalOptions.of(template()).withEnvironment(variables);
    LocalSystem system = LocalSystem.start(endpoint.map(local::withEndpoint).orElse(local));
    return new RunningSystem(samples, system);
  }

  /**
   * Some emulators copy all their tables for each transaction, which takes minutes with thousands
   * of rows.
   */
  static void assumeQuickEnough(SampleKind kind) {
    boolean large = kind == SampleKind.PROLIFIC || kind == SampleKind.RESIDENCY;
    assumeFalse(
        large && System.getenv("AWS_ENDPOINT_URL") != null,
        "artists with thousands of rows are imported on the embedded tables only");
  }

  private static Path template() {
    return Path.of(System.getProperty("backline.root"), "template.yaml");
  }

  /** What the event bus was told of a job, once it was told anything: some time after its end. */
  List<ReceivedEvent> awaitEvents(String jobId) {
    return Patience.await(LONGEST_WAIT, () -> events(jobId), told -> !told.isEmpty());
  }

  private List<ReceivedEvent> events(String jobId) {
    return system.events().stream().filter(event -> event.json().contains(jobId)).toList();
  }

  public ApiClient api() {
    return new ApiClient(system.http());
  }

  @Override
  public void close() {
    system.close();
    samples.close();
  }
}
