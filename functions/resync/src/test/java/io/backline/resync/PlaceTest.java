package io.backline.resync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.runtime.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTest {

  @Test
  void places_are_cities_and_states() {
    assertThat(Place.list("Austin, TX; Berlin;, CA ;"))
        .containsExactly(
            new Place("Austin", "TX"), new Place("Berlin", null), new Place(null, "CA"));
    assertThat(Place.list("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Austin, Texas", "Austin, TX, US", ","})
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Place.list(text))
        .withMessageStartingWith("SYNC_PLACES must be places");
  }
}
