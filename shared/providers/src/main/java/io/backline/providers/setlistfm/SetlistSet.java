package io.backline.providers.setlistfm;

import java.util.List;

/**
 * A set or an encore.
 *
 * @param name or null
 * @param encore the encore's number from 1, null for a main set
 */
public record SetlistSet(String name, Integer encore, List<SetlistSong> songs) {
  public SetlistSet {
    songs = List.copyOf(songs);
  }
}
