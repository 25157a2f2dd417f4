package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Paged;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a Discovery list: size up to 200, and nothing at or past the thousandth row.
 *
 * @param query the other parameters, which links repeat; never the key
 */
record Pages(int size, int number, String query) {
  private static final int MOST = 200;
  private static final int DEPTH = 1_000;

  static Pages of(Inquiry ctx) {
    int size = Params.number(ctx, "size", 20, 1, DiscoveryErrors::badSize);
    int number = Params.number(ctx, "page", 0, 0, DiscoveryErrors::tooDeep);
    if (size > MOST) {
      throw DiscoveryErrors.badSize();
    }
    if ((long) size * number >= DEPTH) {
      throw DiscoveryErrors.tooDeep();
    }
    String query = ctx.queryString() == null ? "" : "&" + ctx.queryString();
    return new Pages(size, number, query.replaceAll("&(size|page|apikey)=[^&]*", ""));
  }

  /** An empty list has no {@code _embedded} at all. */
  <T> ObjectNode of(String name, List<T> all, Function<T, ? extends JsonNode> shape) {
    List<T> rows = Paged.slice(all, (long) size * number, size);
    int pages = (all.size() + size - 1) / size;
    ObjectNode body = Json.object();
    if (!rows.isEmpty()) {
      body.set("_embedded", Json.object(name, Json.array(rows, shape)));
    }
    body.set("_links", links(name, pages));
    body.set("page", numbers(all.size(), pages));
    return body;
  }

  private ObjectNode links(String name, int pages) {
    ObjectNode links = Json.object("self", link(name, number));
    if (number + 1 < pages) {
      links.set("next", link(name, number + 1));
    }
    return links;
  }

  private ObjectNode link(String name, int page) {
    String paging = "?page=" + page + "&size=" + size;
    return Json.object("href", "/discovery/v2/" + name + paging + query);
  }

  private ObjectNode numbers(int total, int pages) {
    return Json.object()
        .put("size", size)
        .put("totalElements", total)
        .put("totalPages", pages)
        .put("number", number);
  }
}
