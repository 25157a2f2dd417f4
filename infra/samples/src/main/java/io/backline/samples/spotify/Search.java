package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.SpotifyMode;
import io.backline.samples.data.Artist;
import io.backline.samples.data.World;
import io.backline.samples.data.World.AlbumTrack;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Params;
import java.util.List;

/** Search for tracks or artists; tracks come in full, ISRC included. */
final class Search {
  private final World world;
  private final SpotifyMode mode;
  private final Shapes shapes;

  Search(World world, SpotifyMode mode, Shapes shapes) {
    this.world = world;
    this.mode = mode;
    this.shapes = shapes;
  }

  Answer search(Inquiry ctx) {
    Window window = Window.of(ctx, mode.searchDefault(), mode.searchMax());
    String query =
        Params.text(ctx, "q").orElseThrow(() -> SpotifyErrors.of(400, "No search query"));
    return switch (Params.text(ctx, "type").orElse("")) {
      case "track" -> Answer.ok(Json.object("tracks", tracks(ctx, window, query)));
      case "artist" -> Answer.ok(Json.object("artists", artists(window, query)));
      default -> throw SpotifyErrors.of(400, "Missing parameter type");
    };
  }

  private ObjectNode artists(Window window, String text) {
    SearchQuery query = SearchQuery.of(text);
    List<Artist> found =
        world.artists().stream()
            .filter(artist -> artist.spotifyId().isPresent() && query.findsArtist(artist.name()))
            .toList();
    return window.page(found, found.size(), shapes::artist);
  }

  private ObjectNode tracks(Inquiry ctx, Window window, String text) {
    SearchQuery query = SearchQuery.of(text);
    boolean market = Params.text(ctx, "market").isPresent();
    List<AlbumTrack> found =
        world.artists().stream()
            .flatMap(artist -> world.tracksOf(artist).stream())
            .filter(query::finds)
            .toList();
    return window.page(found, found.size(), track -> shapes.track(track, market));
  }
}
