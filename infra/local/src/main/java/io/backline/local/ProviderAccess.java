package io.backline.local;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The providers that an import asks: the real ones with the caller's credentials, or the samples
 * where there are none.
 */
final class ProviderAccess implements AutoCloseable {
  private static final List<String> REQUIRED =
      List.of("TICKETMASTER_API_KEY", "SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET");

  private final Map<String, String> environment;
  private final Optional<SampleProviders> samples;

  private ProviderAccess(Map<String, String> environment, Optional<SampleProviders> samples) {
    this.environment = Map.copyOf(environment);
    this.samples = samples;
  }

  /**
   * Looks at the process's variables.
   *
   * @throws IllegalArgumentException if some required ones are set and others are not; it names
   *     these
   */
  static ProviderAccess open(Map<String, String> process) {
    problem(process)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    if (missing(process).isEmpty()) {
      return new ProviderAccess(process, Optional.empty());
    }
    SampleProviders samples = SampleProviders.start(SampleOptions.defaults());
    Map<String, String> environment = new LinkedHashMap<>(process);
    environment.putAll(samples.environment());
    return new ProviderAccess(environment, Optional.of(samples));
  }

  /** What keeps real and sample providers from serving, if anything. */
  static Optional<String> problem(Map<String, String> process) {
    List<String> missing = missing(process);
    return missing.isEmpty() || areSamples(process)
        ? Optional.empty()
        : Optional.of(
            "not set: "
                + String.join(", ", missing)
                + " (set all of "
                + String.join(", ", REQUIRED)
                + ", or none for the sample providers)");
  }

  /** Whether the samples serve with these variables. */
  static boolean areSamples(Map<String, String> process) {
    return missing(process).size() == REQUIRED.size();
  }

  private static List<String> missing(Map<String, String> process) {
    return REQUIRED.stream().filter(name -> process.getOrDefault(name, "").isBlank()).toList();
  }

  /** The process's variables, with the samples' where those serve. */
  Map<String, String> environment() {
    return environment;
  }

  boolean areSamples() {
    return samples.isPresent();
  }

  /** The samples' first artist. */
  Optional<SampleArtist> firstSample() {
    return samples.map(providers -> providers.artists().getFirst());
  }

  @Override
  public void close() {
    samples.ifPresent(SampleProviders::close);
  }
}
