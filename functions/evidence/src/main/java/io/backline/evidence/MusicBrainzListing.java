package io.backline.evidence;

import io.backline.model.KnownRecording;
import io.backline.model.MusicBrainzPage;
import io.backline.model.ReleaseGroup;
import io.backline.providers.Page;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.musicbrainz.Recording;
import io.backline.store.Reading;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** One kind of thing that MusicBrainz lists of an artist, a page a call. */
enum MusicBrainzListing {
  RELEASE_GROUPS(Reading.Kind.RELEASE_GROUPS) {
    @Override
    Read read(MusicBrainzClient musicBrainz, String mbid, int offset) {
      Page<io.backline.providers.musicbrainz.ReleaseGroup> page =
          musicBrainz.releaseGroups(mbid, offset);
      List<ReleaseGroup> groups =
          page.items().stream().map(MusicBrainzListing::releaseGroup).toList();
      return stored(page, new MusicBrainzPage(pageId(offset), mbid, groups, List.of()));
    }
  },

  RECORDINGS(Reading.Kind.RECORDINGS) {
    @Override
    Read read(MusicBrainzClient musicBrainz, String mbid, int offset) {
      Page<Recording> page = musicBrainz.recordings(mbid, offset);
      List<KnownRecording> recordings =
          page.items().stream()
              // A video has a title and an ISRC of its own, and is no track.
              .filter(recording -> !recording.video())
              .map(MusicBrainzListing::recording)
              .toList();
      return stored(page, new MusicBrainzPage(pageId(offset), mbid, List.of(), recordings));
    }
  };

  private final Reading.Kind kind;

  MusicBrainzListing(Reading.Kind kind) {
    this.kind = kind;
  }

  /** What a complete reading of it is kept as. */
  Reading.Kind kind() {
    return kind;
  }

  /**
   * What one call brought.
   *
   * @param total how many there are in all
   * @param seen how many there are up to here
   * @param next where to go on; empty after the last page
   */
  record Read(MusicBrainzPage page, int total, int seen, OptionalInt next) {}

  abstract Read read(MusicBrainzClient musicBrainz, String mbid, int offset);

  /** {@code recordings-000100}: sorts as the offsets do. */
  String pageId(int offset) {
    return "%s-%06d".formatted(label(), offset);
  }

  /** Whether it is a page of this kind that lies behind the other. */
  boolean isBehind(String pageId, String other) {
    return pageId.startsWith(label() + "-") && pageId.compareTo(other) > 0;
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Read stored(Page<?> page, MusicBrainzPage stored) {
    return new Read(stored, page.total(), page.offset() + page.count(), page.nextOffset());
  }

  private static ReleaseGroup releaseGroup(io.backline.providers.musicbrainz.ReleaseGroup group) {
    return new ReleaseGroup(
        group.id(),
        group.title(),
        group.primaryType(),
        group.secondaryTypes(),
        group.firstReleaseDate());
  }

  private static KnownRecording recording(Recording recording) {
    return new KnownRecording(
        recording.id(),
        recording.title(),
        recording.disambiguation(),
        recording.lengthMs(),
        recording.isrcs());
  }
}
