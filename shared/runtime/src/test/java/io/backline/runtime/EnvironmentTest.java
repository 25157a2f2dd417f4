package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentTest {
  private static final Environment ENVIRONMENT =
      Environment.load(Map.of("KEY", "secret-value", "BLANK", " ", "RATE", " 7 "));

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThatThrownBy(() -> ENVIRONMENT.requireAll(List.of("KEY", "BLANK", "ID", "SECRET")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("set BLANK, ID, SECRET");
    assertThatThrownBy(() -> ENVIRONMENT.require("ID")).hasMessage("set ID");
  }

  @Test
  void both_spotify_credentials_are_asked_for_at_once() {
    assertThatThrownBy(() -> TestClients.of(Map.of("SPOTIFY_CLIENT_ID", " ")).spotify())
        .hasMessage("set SPOTIFY_CLIENT_ID, SPOTIFY_CLIENT_SECRET");
  }

  @Test
  void a_value_is_never_in_its_text() {
    assertThat(ENVIRONMENT.toString()).contains("KEY").doesNotContain("secret-value");
  }

  @Test
  void what_is_blank_is_missing() {
    assertThat(ENVIRONMENT.find("BLANK")).isEmpty();
    assertThat(ENVIRONMENT.get("BLANK", "default")).isEqualTo("default");
    assertThat(ENVIRONMENT.positive("BLANK", 5)).isEqualTo(5);
    assertThat(ENVIRONMENT.positive("RATE", 5)).isEqualTo(7);
  }

  @Test
  void a_time_may_be_zero_and_not_less() {
    assertThat(Environment.load(Map.of("TIME", "0")).notNegative("TIME", 5)).isZero();
    assertThat(ENVIRONMENT.notNegative("BLANK", 5)).isEqualTo(5);
    assertThatThrownBy(() -> Environment.load(Map.of("TIME", "-1")).notNegative("TIME", 5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("TIME must be 0 or a whole number above, not \"-1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "five", "1.5", "99999999999"})
  void a_rate_that_is_no_whole_number_above_zero_is_refused(String value) {
    assertThatThrownBy(() -> Environment.load(Map.of("RATE", value)).positive("RATE", 5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("RATE must be a whole number above 0");
  }
}
