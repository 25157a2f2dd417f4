package io.backline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleOptionsTest {

  @Test
  void defaults_are_quick_and_lenient_development_mode_on_any_port() {
    SampleOptions defaults = SampleOptions.defaults();
    assertThat(defaults.port()).isZero();
    assertThat(defaults.latency()).isZero();
    assertThat(defaults.spotifyMode()).isEqualTo(SpotifyMode.DEVELOPMENT);
    assertThat(defaults.enforceRates()).isFalse();
    assertThat(defaults.seed()).isEqualTo(1);
    assertThat(defaults.today()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
  }

  @Test
  void copies_change_one_option_each() {
    LocalDate day = LocalDate.of(2030, 1, 1);
    SampleOptions changed =
        SampleOptions.defaults()
            .withPort(8080)
            .withLatency(Duration.ofMillis(80))
            .withSpotifyMode(SpotifyMode.EXTENDED)
            .withEnforceRates(true)
            .withSeed(7)
            .withToday(day)
            .withExtraArtists(SampleKind.SPARSE, 3);
    assertThat(changed)
        .isEqualTo(
            new SampleOptions(
                8080,
                Duration.ofMillis(80),
                SpotifyMode.EXTENDED,
                true,
                7,
                day,
                Map.of(SampleKind.SPARSE, 3)));
  }

  @Test
  void a_negative_latency_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleOptions.defaults().withLatency(Duration.ofMillis(-1)));
  }
}
