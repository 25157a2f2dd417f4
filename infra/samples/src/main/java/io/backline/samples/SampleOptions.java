package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the sample providers behave.
 *
 * @param port where to listen on 127.0.0.1; 0 takes any free port
 * @param latency added to every call
 * @param spotifyMode which access the Spotify app has
 * @param enforceRates whether calls over a provider's rate are refused as the provider does
 * @param seed one seed and one day give the same answers, byte for byte
 * @param today the day the data is made for: shows lie after it, setlists before it
 * @param extraArtists how many more artists there are of a kind, for whoever needs many of a size
 */
public record SampleOptions(
    int port,
    Duration latency,
    SpotifyMode spotifyMode,
    boolean enforceRates,
    long seed,
    LocalDate today,
    Map<SampleKind, Integer> extraArtists) {

  public SampleOptions {
    requireNonNull(latency, "latency is null");
    requireNonNull(spotifyMode, "spotifyMode is null");
    requireNonNull(today, "today is null");
    extraArtists = Map.copyOf(extraArtists);
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency is negative: " + latency);
    }
  }

  /** Any port, no latency, development mode, no rates, seed 1, today in UTC. */
  public static SampleOptions defaults() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new SampleOptions(0, Duration.ZERO, SpotifyMode.DEVELOPMENT, false, 1, today, Map.of());
  }

  public SampleOptions withPort(int port) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  public SampleOptions withLatency(Duration latency) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  public SampleOptions withSpotifyMode(SpotifyMode spotifyMode) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  public SampleOptions withEnforceRates(boolean enforceRates) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  public SampleOptions withSeed(long seed) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  public SampleOptions withToday(LocalDate today) {
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extraArtists);
  }

  /** They come after the others, linked as the kind is; setting a kind again replaces its count. */
  public SampleOptions withExtraArtists(SampleKind kind, int count) {
    Map<SampleKind, Integer> extras = new EnumMap<>(SampleKind.class);
    extras.putAll(extraArtists);
    extras.put(kind, count);
    return new SampleOptions(port, latency, spotifyMode, enforceRates, seed, today, extras);
  }
}
