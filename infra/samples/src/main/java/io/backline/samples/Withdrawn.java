package io.backline.samples;

import io.backline.samples.data.Album;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Events, albums and tracks that the providers no longer list, though they were there before. */
public final class Withdrawn {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  Withdrawn() {}

  /** Takes them out of every listing, by their ids. */
  public void add(Collection<String> withdrawn) {
    ids.addAll(withdrawn);
  }

  /** Lists all of them again. */
  public void clear() {
    ids.clear();
  }

  public boolean contains(String id) {
    return ids.contains(id);
  }

  /** The album with the tracks that are left. */
  public Album leftOf(Album album) {
    return new Album(
        album.id(),
        album.name(),
        album.type(),
        album.group(),
        album.artist(),
        album.released(),
        album.saysLive(),
        album.releaseGroup(),
        album.tracks().stream().filter(track -> !contains(track.id())).toList());
  }
}
