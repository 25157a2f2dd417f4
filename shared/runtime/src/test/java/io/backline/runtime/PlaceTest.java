package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTest {

  @Test
  void places_are_cities_and_states() {
    assertThat(list("Austin, TX; Berlin;, CA ;"))
        .containsExactly(
            new Place("Austin", "TX"), new Place("Berlin", null), new Place(null, "CA"));
    assertThat(list("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Austin, Texas", "Austin, TX, US", ","})
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> list(text))
        .withMessageStartingWith("SYNC_PLACES must be places");
  }

  private static List<Place> list(String text) {
    return Place.list(Environment.load(Map.of("SYNC_PLACES", text)));
  }
}
