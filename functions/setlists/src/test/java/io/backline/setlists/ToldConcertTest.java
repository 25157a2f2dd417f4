package io.backline.setlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.PlayedSong;
import io.backline.providers.setlistfm.Setlist;
import io.backline.providers.setlistfm.SetlistSet;
import io.backline.providers.setlistfm.SetlistSong;
import io.backline.providers.setlistfm.SetlistVenue;
import io.backline.runtime.PhaseDriver;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What anybody may have written at setlist.fm, as it is stored. */
@ExtendWith(DynamoDbLocal.class)
final class ToldConcertTest {
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");
  private static final int A_READ_UNIT = 4 * 1_024;
  private static final int HALF_A_ROW = 200 * 1_024;
  private static final int MANY = 1_000;

  private final TestTables tables;
  private final PhaseDriver driver;
  private final KnownArtist artist;

  ToldConcertTest(TestTables tables) {
    this.tables = tables;
    driver = new PhaseDriver(tables);
    artist = KnownArtist.of(driver);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatever_is_written_takes_half_a_row_at_most(SetlistSong line) {
    Song known = song("a");
    driver.library().songs().write(artist.id(), 1, new HashMap<>(), List.of(known));

    Concert stored = stored(setlist(endless("漢"), Collections.nCopies(MANY, line)));

    assertThat(stored.songs()).isNotEmpty();
    assertThat(bytes(stored)).isLessThan(HALF_A_ROW);
  }

  static List<SetlistSong> hostile() {
    return List.of(
        new SetlistSong("a" + " / a".repeat(19), null, null, null, false),
        new SetlistSong("漢" + " / 漢".repeat(19), null, null, null, false),
        new SetlistSong(endless("漢"), endless("漢"), endless("漢"), endless("漢"), true),
        new SetlistSong(endless("a"), null, null, null, false),
        new SetlistSong("a", null, null, null, false));
  }

  @Test
  void of_a_line_that_nobody_would_write_the_beginning_is_kept_and_no_character_halved() {
    String title = "a".repeat(299) + "😀";

    Concert stored =
        stored(setlist(title, List.of(new SetlistSong(title, title, title, title, false))));

    String kept = "a".repeat(299);
    assertThat(stored.tour()).isEqualTo(kept);
    assertThat(stored.songs())
        .extracting(PlayedSong::title, PlayedSong::info, PlayedSong::coverOf, PlayedSong::with)
        .containsExactly(tuple(kept, kept, kept, kept));
  }

  @Test
  void a_long_night_is_kept_whole() {
    SetlistSong line = new SetlistSong("A song of thirty-two characters", ">", null, null, false);

    assertThat(stored(setlist("Tour", Collections.nCopies(300, line))).songs()).hasSize(300);
  }

  private Concert stored(Setlist setlist) {
    Concert told = ToldConcert.of(setlist, artist.id(), "mbid");
    driver.library().setlists().open(artist.id(), 1).add(List.of(told));
    return driver.library().concerts().find(artist.id(), told.id()).orElseThrow();
  }

  /** At most, by what a read of the row is charged. */
  private int bytes(Concert concert) {
    Map<String, AttributeValue> row =
        driver.rows().stream()
            .filter(one -> AttributeValue.fromS(concert.id()).equals(one.get("id")))
            .findFirst()
            .orElseThrow();
    Map<String, AttributeValue> key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
    double units =
        tables
            .client()
            .getItem(
                request ->
                    request
                        .tableName(tables.name("LibraryTable"))
                        .key(key)
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
            .consumedCapacity()
            .capacityUnits();
    return (int) (units * A_READ_UNIT);
  }

  private static Setlist setlist(String text, List<SetlistSong> lines) {
    SetlistVenue venue = new SetlistVenue("v", text, text, text, text, 1.0, 2.0);
    List<SetlistSet> sets = List.of(new SetlistSet(null, 1, lines));
    String url = "https://www.setlist.fm/" + "a".repeat(2_000);
    return new Setlist("id", DAY, venue, text, sets, url);
  }

  private static Song song(String title) {
    String id = "6b1f2f0e-3b7f-5e60-9c41-6f0d2b9e7a55";
    return new Song(id, title, title, null, "t", "A", "2020", 50, 1, false, List.of(), null);
  }

  private static String endless(String character) {
    return character.repeat(2_000);
  }
}
