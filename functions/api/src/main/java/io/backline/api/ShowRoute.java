package io.backline.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.VotedSong;
import io.backline.runtime.Json;
import java.util.List;

/** {@code GET /api/shows/{id}}: one show, as in its artist's list, and how much is known of it. */
final class ShowRoute {
  private final KnownShows shows;

  ShowRoute(KnownShows shows) {
    this.shows = shows;
  }

  /**
   * Whether it is known what was played.
   *
   * @param url setlist.fm's page of it, or null
   */
  private record Setlist(boolean actual, String url) {}

  /**
   * How much was voted.
   *
   * @param songs that were voted for
   */
  private record Votes(int songs, long votes) {}

  /** The show without its votes. */
  Response answer(Request request) {
    KnownShow known = shows.find(request);
    ShowView view =
        known.show() == null
            ? ShowView.of(known.concert())
            : ShowView.of(known.show(), known.venue());
    ObjectNode document = Json.mapper().valueToTree(view);
    document.put("artistId", known.artistId());
    Setlist setlist =
        new Setlist(known.played().isPresent(), known.played().map(Concert::url).orElse(null));
    document.set("setlist", Json.mapper().valueToTree(setlist));
    return Response.json(200, document);
  }

  /** What of its votes belongs into the answer. */
  static Object votes(List<VotedSong> songs) {
    return new Votes(songs.size(), songs.stream().mapToLong(VotedSong::votes).sum());
  }
}
