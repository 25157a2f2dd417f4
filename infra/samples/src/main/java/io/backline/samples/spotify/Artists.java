package io.backline.samples.spotify;

import io.backline.samples.SpotifyMode;
import io.backline.samples.Withdrawn;
import io.backline.samples.data.Album;
import io.backline.samples.data.Artist;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Params;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Artists, and the listing of their releases. */
final class Artists {
  private static final int BATCH = 50;
  private static final int TOP = 10;
  private static final List<String> ALL_GROUPS =
      List.of("album", "single", "compilation", "appears_on");

  private final World world;
  private final SpotifyMode mode;
  private final Shapes shapes;
  private final Withdrawn withdrawn;

  Artists(World world, SpotifyMode mode, Shapes shapes, Withdrawn withdrawn) {
    this.withdrawn = withdrawn;
    this.world = world;
    this.mode = mode;
    this.shapes = shapes;
  }

  Answer byId(Inquiry ctx) {
    return Answer.ok(shapes.artist(find(ctx)));
  }

  Answer several(Inquiry ctx) {
    return Batch.answer(ctx, "artists", BATCH, world::bySpotifyId, shapes::artist);
  }

  Answer albums(Inquiry ctx) {
    Window window = Window.of(ctx, mode.albumsDefault(), mode.albumsMax());
    Artist artist = find(ctx);
    List<String> asked = Params.list(ctx, "include_groups");
    List<String> groups = asked.isEmpty() ? ALL_GROUPS : asked;
    List<Album> albums =
        groups.stream()
            .flatMap(group -> artist.catalogue().albums().stream().filter(inGroup(group)))
            .filter(album -> !withdrawn.contains(album.id()))
            .map(withdrawn::leftOf)
            .toList();
    if (artist.catalogue().lying()) {
      List<Album> holed = Lies.withNulls(albums);
      int claimed = Lies.overclaimed(holed.size());
      return Answer.ok(window.page(holed, claimed, shapes::simpleAlbum));
    }
    return Answer.ok(window.page(albums, albums.size(), shapes::simpleAlbum));
  }

  private static Predicate<Album> inGroup(String group) {
    return album -> album.group().equals(group);
  }

  Answer topTracks(Inquiry ctx) {
    List<World.AlbumTrack> top =
        world.tracksOf(find(ctx)).stream()
            .sorted(Comparator.comparing(found -> -found.track().popularity()))
            .limit(TOP)
            .toList();
    boolean market = Params.text(ctx, "market").isPresent();
    return Answer.ok(Json.object("tracks", Json.array(top, track -> shapes.track(track, market))));
  }

  private Artist find(Inquiry ctx) {
    return world.bySpotifyId(ctx.pathParam("id")).orElseThrow(SpotifyErrors.notFound());
  }
}
