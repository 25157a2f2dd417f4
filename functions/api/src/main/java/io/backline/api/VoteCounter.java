package io.backline.api;

import io.backline.api.ActivityRequest.Vote;
import io.backline.model.Song;
import io.backline.store.Ballot;
import io.backline.store.Library;

/** Counts votes for the artist's songs at the artist's shows. */
final class VoteCounter {
  private final Library library;
  private final KnownShows shows;

  VoteCounter(Library library, KnownShows shows) {
    this.library = library;
    this.shows = shows;
  }

  /** Whether the vote is the voter's first for this song at this show: no other one counts. */
  boolean count(String artistId, Vote vote) {
    if (!shows.has(artistId, vote.showId())) {
      throw KnownShows.unknown();
    }
    Song song = library.songs().find(artistId, vote.songId()).orElseThrow(SongTarget::unknown);
    return library
        .votes()
        .vote(new Ballot(artistId, vote.showId(), song.id(), vote.voter()), song.title());
  }
}
