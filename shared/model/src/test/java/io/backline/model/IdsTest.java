package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class IdsTest {
  // From Python: uuid.uuid5(namespace, "artist/K8vZ9171izV").
  private static final String ARTIST = "6fe4e5c3-b1ba-5a7f-a0a2-c236854c8b96";

  @Test
  void an_artists_id_never_changes() {
    assertThat(Ids.artist("K8vZ9171izV")).isEqualTo(ARTIST);
  }

  @Test
  void an_id_says_that_it_is_a_uuid_of_version_5() {
    for (int i = 0; i < 100; i++) {
      UUID id = UUID.fromString(Ids.artist("K" + i));
      assertThat(id.version()).isEqualTo(5);
      assertThat(id.variant()).isEqualTo(2);
    }
  }

  @Test
  void whatever_differs_has_another_id() {
    List<String> ids =
        List.of(
            Ids.artist("a"),
            Ids.artist("A"),
            Ids.venue("a"),
            Ids.show("a", "b"),
            Ids.show("b", "a"),
            Ids.song("a", "b"),
            Ids.recording("a", "b"),
            Ids.venue("Arena", "Berlin", "DE"),
            Ids.venue("Arena", "Wien", "AT"));
    assertThat(ids).doesNotHaveDuplicates();
  }
}
