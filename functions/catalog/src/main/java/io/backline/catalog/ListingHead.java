package io.backline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.providers.Page;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyMode;
import java.util.UUID;

/**
 * What the first page tells of a listing.
 *
 * @param total how many releases Spotify claims there are
 * @param mark follows from how the page names its first releases: as many as come in either mode
 */
record ListingHead(int total, String mark) {
  static final ListingHead NONE = new ListingHead(0, "");

  static ListingHead of(Page<SpotifyAlbum> page) {
    String names =
        page.items().stream().limit(SpotifyMode.DEVELOPMENT.listingLimit()).toList().toString();
    return new ListingHead(page.total(), UUID.nameUUIDFromBytes(names.getBytes(UTF_8)).toString());
  }
}
