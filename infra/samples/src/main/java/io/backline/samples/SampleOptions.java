package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How the sample providers behave.
 *
 * @param port where to listen on 127.0.0.1; 0 takes any free port
 * @param latency added to every call
 * @param spotifyMode which access the Spotify app has
 * @param enforceRates whether calls over a provider's rate are refused as the provider does
 * @param seed one seed and one day give the same answers, byte for byte
 * @param today the day the data is made for: shows lie after it, setlists before it
 */
public record SampleOptions(
    int port,
    Duration latency,
    SpotifyMode spotifyMode,
    boolean enforceRates,
    long seed,
    LocalDate today) {

  public SampleOptions {
    requireNonNull(latency, "latency is null");
    requireNonNull(spotifyMode, "spotifyMode is null");
    requireNonNull(today, "today is null");
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency is negative: " + latency);
    }
  }

  /** Any port, no latency, development mode, no rates, seed 1, today in UTC. */
  public static SampleOptions defaults() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new SampleOptions(0, Duration.ZERO, SpotifyMode.DEVELOPMENT, false, 1, today);
  }

  public SampleOptions withPort(int port) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }

  public SampleOptions withLatency(Duration latency) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }

  public SampleOptions withSpotifyMode(SpotifyMode spotifyMode) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }

  public SampleOptions withEnforceRates(boolean enforceRates) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }

  public SampleOptions withSeed(long seed) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }

  public SampleOptions withToday(LocalDate today) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today);
  }
}
