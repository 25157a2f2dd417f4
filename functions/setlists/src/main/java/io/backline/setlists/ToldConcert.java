package io.backline.setlists;

import io.backline.model.CutText;
import io.backline.model.Ids;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.providers.setlistfm.Setlist;
import io.backline.providers.setlistfm.SetlistSet;
import io.backline.providers.setlistfm.SetlistSong;
import io.backline.providers.setlistfm.SetlistVenue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A setlist as a concert that is linked to nothing yet. */
final class ToldConcert {
  // Anybody may write a setlist, and a row has room for 400 KB.
  private static final int MOST_LINES = 300;
  private static final int LONGEST = 300;

  // Of all lines together. A medley of one-letter songs takes up to 16 bytes a character.
  private static final int MOST_CHARACTERS = 10_000;

  private ToldConcert() {}

  /**
   * The concert.
   *
   * @param setlist of a day that is known
   * @param mbid as whose it is told
   */
  static Concert of(Setlist setlist, String artistId, String mbid) {
    String id = Ids.concert(artistId, setlist.id());
    return new Concert(
        id,
        setlist.id(),
        mbid,
        id,
        setlist.eventDate(),
        cut(setlist.tour()),
        venue(setlist.venue()),
        fitting(lines(setlist)),
        setlist.url());
  }

  private static ConcertVenue venue(SetlistVenue venue) {
    return new ConcertVenue(
        venue.id(),
        cut(venue.name()),
        cut(venue.city()),
        cut(venue.region()),
        cut(venue.country()),
        venue.latitude(),
        venue.longitude());
  }

  private static List<PlayedSong> lines(Setlist setlist) {
    return setlist.sets().stream()
        .flatMap(set -> set.songs().stream().map(song -> song(set, song)))
        .limit(MOST_LINES)
        .toList();
  }

  /** The first of them, as far as a row has room. */
  private static List<PlayedSong> fitting(List<PlayedSong> lines) {
    int characters = 0;
    int count = 0;
    for (PlayedSong line : lines) {
      characters += characters(line);
      count += characters <= MOST_CHARACTERS ? 1 : 0;
    }
    return lines.subList(0, count);
  }

  private static int characters(PlayedSong line) {
    return Stream.of(line.title(), line.coverOf(), line.with(), line.info())
        .filter(Objects::nonNull)
        .mapToInt(String::length)
        .sum();
  }

  private static PlayedSong song(SetlistSet set, SetlistSong song) {
    return new PlayedSong(
        cut(song.name()),
        set.encore(),
        cut(song.coverOf()),
        cut(song.with()),
        cut(song.info()),
        song.tape(),
        List.of());
  }

  private static String cut(String text) {
    return text == null ? null : CutText.of(text, LONGEST);
  }
}
