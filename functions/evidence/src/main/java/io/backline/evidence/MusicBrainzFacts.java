package io.backline.evidence;

import io.backline.model.MusicBrainzPage;
import io.backline.store.Library;
import java.util.List;

/** What MusicBrainz said of one artist, as stored. */
record MusicBrainzFacts(Library library, String artistId, long generation) {

  void add(MusicBrainzPage page) {
    library.catalogue().addMusicBrainz(artistId, generation, List.of(page));
  }

  boolean has(MusicBrainzPage page) {
    return library.musicBrainz().all(artistId).contains(page);
  }

  /** Forgets what an earlier, longer listing had behind its present end. */
  void endWith(MusicBrainzListing listing, MusicBrainzPage last) {
    List<String> gone =
        library.musicBrainz().all(artistId).stream()
            .map(MusicBrainzPage::id)
            .filter(id -> listing.isBehind(id, last.id()))
            .toList();
    library.catalogue().removeMusicBrainz(artistId, generation, gone);
  }
}
