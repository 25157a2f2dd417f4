package io.backline.model.setlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A show of the past and what was played at it, as setlist.fm tells it.
 *
 * @param id follows from setlist.fm's own id: {@link io.backline.model.Ids#concert}
 * @param mbid the artist's id at MusicBrainz, as whose it was told, or null where that was not kept
 * @param showId the stored show that this was, or {@code id} where none is stored: then the concert
 *     is a past show of its own
 * @param localDate the day at the venue
 * @param tour or null
 * @param venue where setlist.fm says that it was
 * @param songs in the order they were played; none where nobody wrote them down
 * @param url setlist.fm's page, which must be linked to wherever the setlist is shown, or null
 */
public record Concert(
    String id,
    String setlistFmId,
    String mbid,
    String showId,
    LocalDate localDate,
    String tour,
    ConcertVenue venue,
    List<PlayedSong> songs,
    String url) {
  public Concert {
    requireNonNull(id, "id is null");
    requireNonNull(setlistFmId, "setlistFmId is null");
    requireNonNull(showId, "showId is null");
    requireNonNull(localDate, "localDate is null");
    requireNonNull(venue, "venue is null");
    songs = List.copyOf(songs);
  }

  /** What setlist.fm tells of it: without what follows from the artist's shows and songs. */
  public Concert told() {
    return with(id, songs.stream().map(song -> song.withParts(List.of())).toList());
  }

  /** The same as this show, with these songs. */
  Concert with(String show, List<PlayedSong> played) {
    return new Concert(id, setlistFmId, mbid, show, localDate, tour, venue, played, url);
  }
}
