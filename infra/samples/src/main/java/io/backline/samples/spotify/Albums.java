package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.Withdrawn;
import io.backline.samples.data.Album;
import io.backline.samples.data.Track;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.Optional;

/** Albums with their first 50 tracks, and the pages of the rest. */
final class Albums {
  private static final int BATCH = 20;
  private static final int TRACKS_DEFAULT = 20;
  private static final int TRACKS_MOST = 50;

  private final World world;
  private final Shapes shapes;
  private final Withdrawn withdrawn;

  Albums(World world, Shapes shapes, Withdrawn withdrawn) {
    this.withdrawn = withdrawn;
    this.world = world;
    this.shapes = shapes;
  }

  Answer byId(Inquiry ctx) {
    return Answer.ok(whole(find(ctx), ctx));
  }

  Answer several(Inquiry ctx) {
    return Batch.answer(ctx, "albums", BATCH, this::album, album -> whole(album, ctx));
  }

  Answer tracks(Inquiry ctx) {
    Window window = Window.of(ctx, TRACKS_DEFAULT, TRACKS_MOST);
    return Answer.ok(page(find(ctx), window, ctx));
  }

  private ObjectNode whole(Album album, Inquiry ctx) {
    return shapes.album(album, page(album, Window.firstTracks(ctx, album.id()), ctx));
  }

  private ObjectNode page(Album album, Window window, Inquiry ctx) {
    boolean market = Params.text(ctx, "market").isPresent();
    List<Track> items = lying(album) ? Lies.withNulls(album.tracks()) : album.tracks();
    return window.page(items, items.size(), track -> shapes.simpleTrack(track, market));
  }

  private boolean lying(Album album) {
    return world
        .bySpotifyId(album.artist().spotifyId())
        .map(artist -> artist.catalogue().lying())
        .orElse(false);
  }

  private Album find(Inquiry ctx) {
    return album(ctx.pathParam("id")).orElseThrow(SpotifyErrors.notFound());
  }

  private Optional<Album> album(String id) {
    return world.album(id).map(withdrawn::leftOf);
  }
}
