package io.backline.samples.spotify;

import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;

/** Tracks in full, ISRC included. */
final class Tracks {
  private static final int BATCH = 50;

  private final World world;
  private final Shapes shapes;

  Tracks(World world, Shapes shapes) {
    this.world = world;
    this.shapes = shapes;
  }

  Answer byId(Inquiry ctx) {
    boolean market = market(ctx);
    return world
        .track(ctx.pathParam("id"))
        .map(track -> Answer.ok(shapes.track(track, market)))
        .orElseThrow(SpotifyErrors.notFound());
  }

  Answer several(Inquiry ctx) {
    boolean market = market(ctx);
    return Batch.answer(ctx, "tracks", BATCH, world::track, track -> shapes.track(track, market));
  }

  private static boolean market(Inquiry ctx) {
    return Params.text(ctx, "market").isPresent();
  }
}
