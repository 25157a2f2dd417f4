package io.backline.providers.setlistfm;

import java.util.List;

/**
 * One page of setlists, the latest show first.
 *
 * @param total of all pages, as claimed
 * @param page this one, from 1
 */
public record SetlistPage(List<Setlist> setlists, int total, int page, boolean lastPage) {
  public SetlistPage {
    setlists = List.copyOf(setlists);
  }

  static SetlistPage end(int page) {
    return new SetlistPage(List.of(), 0, page, true);
  }
}
