package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Ids;
import io.backline.store.Announced.KnownShow;
import io.backline.store.Announced.KnownShows;
import io.backline.store.Announced.KnownSongs;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class AnnouncedStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private final String artist = UUID.randomUUID().toString();
  private final AnnouncedStore store;

  AnnouncedStoreTest(TestTables tables) {
    store = new AnnouncedStore(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void what_is_noted_is_found_as_it_was() {
    assertThat(store.find(artist)).isEqualTo(Announced.NOTHING);
    Announced noted = Announced.NOTHING.with(shows(2), songs());
    assertThat(store.update(artist, Announced.NOTHING, noted)).isTrue();
    assertThat(store.find(artist)).isEqualTo(noted);
  }

  @Test
  void who_has_seen_something_older_notes_nothing() {
    Announced first = Announced.NOTHING.with(shows(1), null);
    Announced second = first.with(shows(2), null);
    assertThat(store.update(artist, Announced.NOTHING, first)).isTrue();
    assertThat(store.update(artist, first, second)).isTrue();
    assertThat(store.update(artist, first, first.with(shows(3), songs()))).isFalse();
    assertThat(store.update(artist, Announced.NOTHING, first)).isFalse();
    assertThat(store.find(artist)).isEqualTo(second);
  }

  @Test
  void what_is_known_already_is_no_change() {
    Announced known = Announced.NOTHING.with(shows(3), songs());
    assertThat(known.with(shows(3), songs())).isSameAs(known);
  }

  @Test
  void five_thousand_shows_fit_in_a_row() {
    Announced noted = Announced.NOTHING.with(shows(5_000), songs());
    store.update(artist, Announced.NOTHING, noted);
    assertThat(store.find(artist)).isEqualTo(noted);
  }

  private KnownShows shows(int count) {
    return new KnownShows(
        true,
        IntStream.range(0, count)
            .boxed()
            .collect(Collectors.toMap(number -> Ids.show(artist, "e" + number), this::show)));
  }

  private KnownShow show(int number) {
    return new KnownShow(
        Set.of("vvG1" + Ids.venue("e" + number).substring(0, 12)),
        Set.of("vvG1" + Ids.venue("p" + number).substring(0, 12)),
        DAY.plusDays(number % 700),
        number % 9 == 0 ? null : LocalTime.of(19, 30),
        "onsale",
        Ids.venue("v" + number % 300));
  }

  private static KnownSongs songs() {
    return new KnownSongs("spotify", 4, Map.of("a1", DAY), Map.of("s1", DAY, "s2", DAY));
  }
}
