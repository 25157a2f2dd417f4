package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlbumMarkersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live at the Mill",
        "Live in Hull '78",
        "Live from Orbit",
        "Live on Air",
        "LIVE 2022",
        "Live!",
        "Lamps: Live in Hull",
        "Lamps (Live)",
        "Lamps (Live in Hull 1987)",
        "At the Mill - Live",
        "MTV Unplugged: Lamps",
        "Unplugged",
        "Lamps in Concert",
        "In Concert 1972",
        "Ao Vivo no Recife",
        "Lamps en Vivo",
        "En Directo",
        "Dal Vivo"
      })
  void a_name_that_suggests_a_concert_is_noticed(String name) {
    assertThat(AlbumMarkers.in(name)).as(name).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONG.LIVE.A$AP",
        "Nine Lives",
        "A Night at the Opera",
        "Bat Out Of Hell",
        "Piano Concerto No. 2",
        "Alive",
        "We Live Here",
        "Live Laugh Love",
        "Where the Round Things Live",
        "Dying to Live",
        "Magic, Alive!",
        "Seven Livelong Days",
        "At Home"
      })
  void a_name_about_living_or_places_is_not(String name) {
    assertThat(AlbumMarkers.in(name)).as(name).isEmpty();
  }
}
