package io.backline.bench.setlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.setlist.Concert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedPageTest {
  @TempDir private Path folder;

  @Test
  void a_page_is_read_with_encores_covers_tapes_and_unknown_songs() throws IOException {
    Path page = folder.resolve("page.json");
    Files.writeString(
        page,
        """
        {"setlist": [{
          "id": "1a2b", "eventDate": "07-02-2026", "artist": {"name": "Ostler Wren"},
          "tour": {"name": "Rounds"}, "url": "https://www.setlist.fm/setlist/1a2b.html",
          "venue": {"id": "v1", "name": "Mossy Hall", "city": {"name": "Ghent", "country": {"code": "BE"}}},
          "sets": {"set": [
            {"song": [{"name": "Overture", "tape": true}, {"name": ""}, {"name": "Kites", "cover": {"name": "Tin Vicar"}}]},
            {"encore": 1, "song": [{"name": "Lanterns"}]}]}}]}
        """);

    PlayedHistory history = RecordedPage.read(page);

    assertThat(history.artist()).isEqualTo("Ostler Wren");
    Concert concert = history.concerts().getFirst();
    assertThat(concert.localDate()).isEqualTo(LocalDate.of(2026, 2, 7));
    assertThat(concert.tour()).isEqualTo("Rounds");
    assertThat(concert.venue().country()).isEqualTo("BE");
    assertThat(concert.songs()).extracting(song -> song.parts().size()).containsExactly(1, 0, 1, 1);
    assertThat(concert.songs().get(0).tape()).isTrue();
    assertThat(concert.songs().get(2).coverOf()).isEqualTo("Tin Vicar");
    assertThat(concert.songs().get(3).encore()).isEqualTo(1);
  }
}
