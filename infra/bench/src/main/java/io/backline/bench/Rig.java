package io.backline.bench;

import io.backline.local.LocalOptions;
import io.backline.local.LocalSystem;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The whole system over the sample providers. */
record Rig(SampleProviders samples, LocalSystem system) implements AutoCloseable {

  /** Budgets that nothing waits for: the pipeline is measured, and not a quota. */
  static final Map<String, String> NO_QUOTA =
      Map.of(
          "TICKETMASTER_PER_SECOND", "1000",
          "SPOTIFY_PER_30S", "30000",
          "SPOTIFY_PER_DAY", "1000000",
          "TICKETMASTER_PER_DAY", "1000000",
          "MUSICBRAINZ_PER_SECOND", "1000",
          "SETLISTFM_PER_SECOND", "1000",
          "SETLISTFM_PER_DAY", "1000000");

  /** With embedded services. */
  static Rig start(Lab lab, SampleOptions options, Map<String, String> settings)
      throws IOException {
    return start(options, settings, LocalOptions.of(lab.template()));
  }

  /** With embedded services, and nothing that follows a request. */
  static Rig startFrontAlone(Lab lab, SampleOptions options) throws IOException {
    return start(options, NO_QUOTA, LocalOptions.of(lab.template()).withoutEventSources());
  }

  /** With services at an endpoint. */
  static Rig start(Lab lab, SampleOptions options, Map<String, String> settings, URI endpoint)
      throws IOException {
    return start(options, settings, LocalOptions.of(lab.template()).withEndpoint(endpoint));
  }

  private static Rig start(SampleOptions options, Map<String, String> settings, LocalOptions local)
      throws IOException {
    SampleProviders samples = SampleProviders.start(options);
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.put("SPOTIFY_ACCESS", options.spotifyMode().name().toLowerCase(Locale.ROOT));
    variables.putAll(settings);
    try {
      return new Rig(samples, LocalSystem.start(local.withEnvironment(variables)));
    } catch (IOException e) {
      samples.close();
      throw e;
    }
  }

  Imports imports() {
    return new Imports(system);
  }

  @Override
  public void close() {
    system.close();
    samples.close();
  }
}
