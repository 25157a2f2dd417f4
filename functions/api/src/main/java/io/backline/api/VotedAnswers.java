package io.backline.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.setlist.VotedSong;
import io.backline.runtime.Json;
import io.backline.store.VoteStore;
import java.util.List;
import java.util.function.Function;

/**
 * Answers about shows with what fans vote. A vote changes no revision of the artist's job, by which
 * answers are kept: so they are kept without, and the votes are read each time.
 */
final class VotedAnswers {
  private final VoteStore votes;

  VotedAnswers(VoteStore votes) {
    this.votes = votes;
  }

  /**
   * The same read, with the votes of the show that the path names.
   *
   * @param read answers with an object that tells the {@code artistId}
   * @param view what of the votes clients see
   */
  Function<Request, Response> in(
      Function<Request, Response> read, Function<List<VotedSong>, Object> view) {
    return request -> answer(request, read.apply(request), view);
  }

  private Response answer(Request request, Response kept, Function<List<VotedSong>, Object> view) {
    ObjectNode document = (ObjectNode) Json.read(kept.body());
    List<VotedSong> songs = votes.votes(document.get("artistId").asText(), request.parameter("id"));
    document.set("votes", Json.mapper().valueToTree(view.apply(songs)));
    return Response.json(200, document).with("cache-status", kept.headers().get("cache-status"));
  }
}
