package io.backline.model.setlist;

import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.Venue;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An artist's shows and songs, which concerts are linked to and their songs found in. For one
 * thread.
 */
public final class Programme {
  private final Collection<Show> shows;
  private final Map<String, Venue> venues;
  private final SetlistMatcher matcher;

  /**
   * Of these.
   *
   * @param venues those of the shows, by id
   */
  public Programme(
      Collection<Show> shows,
      Map<String, Venue> venues,
      Collection<Song> songs,
      Collection<Recording> recordings) {
    this.shows = List.copyOf(shows);
    this.venues = Map.copyOf(venues);
    this.matcher = new SetlistMatcher(songs, recordings);
  }

  /**
   * The concerts, each with the show that it was and the songs that were played, whatever they were
   * linked to before.
   *
   * @param concerts all that are known of the artist
   */
  public List<Concert> place(Collection<Concert> concerts) {
    Map<String, String> links = ShowLinks.of(concerts, shows, venues);
    return concerts.stream()
        .map(
            concert ->
                concert.with(
                    links.getOrDefault(concert.id(), concert.id()),
                    matcher.matched(concert.songs())))
        .toList();
  }
}
