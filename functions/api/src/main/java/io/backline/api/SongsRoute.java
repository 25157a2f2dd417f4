package io.backline.api;

import io.backline.runtime.ProblemCode;
import io.backline.store.Library;
import io.backline.store.ListedRows;
import io.backline.store.Page;
import io.backline.store.Range;
import java.util.List;

/** {@code GET /api/artists/{id}/songs} in its views. */
final class SongsRoute {
  /** What of the query makes another answer. */
  static final List<String> PARAMETERS = List.of("view", "limit", "cursor");

  private final Library library;

  SongsRoute(Library library) {
    this.library = library;
  }

  Response answer(Request request) {
    String view = request.query("view").orElse("songs");
    return switch (view) {
      case "songs" -> list(request, view, library.songs());
      case "recordings" -> list(request, view, library.recordings());
      case "excluded" -> list(request, view, library.exclusions());
      default ->
          throw new ProblemException(
              ProblemCode.INVALID_VIEW, "Send view as songs, recordings or excluded.");
    };
  }

  private Response list(Request request, String view, ListedRows<?> rows) {
    String artistId = request.parameter("id");
    PageRequest wanted = PageRequest.of(request, view);
    Range range = new Range(null, null, wanted.after());
    Page<?> page = rows.page(artistId, range, wanted.limit());
    if (page.rows().isEmpty() && library.artists().find(artistId).isEmpty()) {
      throw ArtistRoutes.unknown();
    }
    String next = page.last() == null ? null : Cursors.write(view, page.last());
    return Response.json(200, new Listing<>(page.rows(), next));
  }
}
