package io.backline.catalog;

import io.backline.model.Album;
import io.backline.model.Disappearance;
import io.backline.store.Discography;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tracks that albums had when they were read before and do not have now: marked, unless an
 * album kept some back, or has so few left that it is more likely a mistake.
 */
final class FormerTracks {
  private final Discography stored;
  private final Instant doubtedSince;
  private final Instant now;

  /**
   * Over what is stored.
   *
   * @param doubtedSince see {@link Disappearance#isDoubtful}
   */
  FormerTracks(Discography stored, Instant doubtedSince, Instant now) {
    this.stored = stored;
    this.doubtedSince = doubtedSince;
    this.now = now;
  }

  /**
   * Albums as they are to be stored.
   *
   * @param kept tracks that they do not have now and that are kept for now
   */
  record Merged(List<Album> albums, int kept) {}

  Merged merge(List<AlbumIntake.Read> reads) {
    List<Merged> merged = reads.stream().flatMap(read -> merge(read).stream()).toList();
    return new Merged(
        merged.stream().flatMap(one -> one.albums().stream()).toList(),
        merged.stream().mapToInt(Merged::kept).sum());
  }

  private Optional<Merged> merge(AlbumIntake.Read read) {
    return read.album()
        .map(
            album ->
                stored
                    .album(album.spotifyId())
                    .map(before -> merge(album, before, read.whole()))
                    .orElseGet(() -> new Merged(List.of(album), 0)));
  }

  private Merged merge(Album album, Album before, boolean whole) {
    int had = before.listedTracks().size();
    int fewer = Math.max(0, had - album.tracks().size());
    boolean doubtful = new Disappearance(had, fewer).isDoubtful(doubtedSince, now);
    Album merged = album.behind(before, whole && !doubtful ? now : null);
    int kept = whole ? merged.listedTracks().size() - album.tracks().size() : 0;
    return new Merged(List.of(merged), kept);
  }
}
