package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Paged;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.function.Function;

/** One page of a Spotify list; its links lead back to this server. */
record Window(String url, String otherQuery, int limit, int offset) {

  static Window of(Inquiry ctx, int fallback, int most) {
    int limit = Params.number(ctx, "limit", fallback, 1, SpotifyErrors::invalidLimit);
    int offset = Params.number(ctx, "offset", 0, 0, SpotifyErrors::invalidOffset);
    if (limit > most) {
      throw SpotifyErrors.invalidLimit();
    }
    String query = ctx.queryString() == null ? "" : "&" + ctx.queryString();
    return new Window(ctx.url(), query.replaceAll("&(limit|offset)=[^&]*", ""), limit, offset);
  }

  /** The first 50 tracks that an album brings along, with links to the rest. */
  static Window firstTracks(Inquiry ctx, String albumId) {
    String host = ctx.scheme() + "://" + ctx.host();
    return new Window(host + SpotifyApi.BASE + "/albums/" + albumId + "/tracks", "", 50, 0);
  }

  /** A page of the items, of which there are as many as claimed, true or not. */
  <T> ObjectNode page(List<T> items, int claimed, Function<T, ? extends JsonNode> shape) {
    ObjectNode page = Json.object("href", at(offset));
    page.set("items", Json.array(Paged.slice(items, offset, limit), shape));
    long end = (long) offset + limit;
    return page.put("limit", limit)
        .put("next", end < claimed ? at((int) end) : null)
        .put("offset", offset)
        .put("previous", offset > 0 ? at(Math.max(0, offset - limit)) : null)
        .put("total", claimed);
  }

  private String at(int from) {
    return url + "?offset=" + from + "&limit=" + limit + otherQuery;
  }
}
