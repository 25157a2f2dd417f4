package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.runtime.ConfigurationException;
import io.backline.runtime.Environment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheTimesTest {

  @Test
  void every_kind_has_its_time() {
    CacheTimes times = times(Map.of());
    assertThat(times.of(CacheKind.ARTISTS)).isEqualTo(Duration.ofHours(1));
    assertThat(times.of(CacheKind.SHOWS)).isEqualTo(Duration.ofHours(6));
    assertThat(times.of(CacheKind.SONGS)).isEqualTo(Duration.ofHours(24));
    assertThat(times.of(CacheKind.SETLISTS)).isEqualTo(Duration.ofHours(1));
    assertThat(times.of(CacheKind.SEARCH)).isEqualTo(Duration.ofHours(1));
    assertThat(times.of(CacheKind.TRENDING)).isEqualTo(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @EnumSource
  void a_variable_sets_another_time_for_one_kind(CacheKind kind) {
    CacheTimes times = times(Map.of("CACHE_" + kind.name() + "_SECONDS", "90"));
    for (CacheKind each : CacheKind.values()) {
      Duration expected = each == kind ? Duration.ofSeconds(90) : each.defaultTime();
      assertThat(times.of(each)).isEqualTo(expected);
    }
  }

  @Test
  void a_time_of_zero_turns_a_kind_off() {
    CacheTimes times = times(Map.of("CACHE_SHOWS_SECONDS", "0"));
    assertThat(times.areKept(CacheKind.SHOWS)).isFalse();
    assertThat(times.cacheControl(CacheKind.SHOWS)).isEqualTo("no-cache");
    assertThat(times.areKept(CacheKind.SONGS)).isTrue();
  }

  @Test
  void nobody_need_ask_for_a_minute_or_for_as_long_as_it_is_kept() {
    CacheTimes times = times(Map.of("CACHE_SEARCH_SECONDS", "5"));
    assertThat(times.cacheControl(CacheKind.SONGS))
        .isEqualTo("public, max-age=60, stale-while-revalidate=86400");
    assertThat(times.cacheControl(CacheKind.SEARCH))
        .isEqualTo("public, max-age=5, stale-while-revalidate=5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "an hour", "1.5"})
  void what_is_no_time_is_refused(String value) {
    assertThatThrownBy(() -> times(Map.of("CACHE_ARTISTS_SECONDS", value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("CACHE_ARTISTS_SECONDS");
  }

  private static CacheTimes times(Map<String, String> variables) {
    return CacheTimes.of(Environment.load(variables));
  }
}
