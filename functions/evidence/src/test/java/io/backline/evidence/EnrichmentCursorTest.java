package io.backline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EnrichmentCursorTest {
  @Test
  void what_searches_bring_to_ask_is_no_more_than_may_still_be_asked() {
    IsrcLookup album = IsrcLookup.ofAlbum("box", 0);
    IsrcLookup track = IsrcLookup.ofTrack("track");
    EnrichmentCursor cursor = EnrichmentCursor.BEGINNING.listed(0, List.of(album, album));
    IsrcSearch.Outcome outcome =
        new IsrcSearch.Outcome(1, Collections.nCopies(300, track), 0, null, Optional.empty());
    assertThat(cursor.asked(outcome, 150).lookups()).hasSize(149).containsOnly(track);
  }
}
