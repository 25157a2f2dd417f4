package io.backline.setlists;

import io.backline.model.Ids;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.providers.setlistfm.Setlist;
import io.backline.providers.setlistfm.SetlistSet;
import io.backline.providers.setlistfm.SetlistSong;
import io.backline.providers.setlistfm.SetlistVenue;
import java.util.List;

/** A setlist as a concert that is linked to nothing yet. */
final class ToldConcert {
  // Anybody may write a setlist, and a row has room for 400 KB.
  private static final int MOST_LINES = 300;
  private static final int LONGEST = 300;

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
        setlist.tour(),
        venue(setlist.venue()),
        setlist.sets().stream()
            .flatMap(set -> set.songs().stream().map(song -> song(set, song)))
            .limit(MOST_LINES)
            .toList(),
        setlist.url());
  }

  private static ConcertVenue venue(SetlistVenue venue) {
    return new ConcertVenue(
        venue.id(),
        venue.name(),
        venue.city(),
        venue.region(),
        venue.country(),
        venue.latitude(),
        venue.longitude());
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
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
