package io.backline.samples.musicbrainz;

import io.backline.samples.data.World;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Routes;

/** MusicBrainz web service 2: artists, their links, release groups, recordings and ISRCs. */
public final class MusicBrainzApi {
  /** The path that stands for https://musicbrainz.org/ws/2. */
  public static final String BASE = "/musicbrainz/ws/2";

  private final World world;
  private final Door door;

  public MusicBrainzApi(World world, Door door) {
    this.world = world;
    this.door = door;
  }

  public void serve(Routes routes) {
    MbArtists artists = new MbArtists(world);
    Browse browse = new Browse(world);
    get(routes, "/artist", artists::search);
    get(routes, "/artist/{mbid}", artists::byId);
    get(routes, "/url", artists::byUrl);
    get(routes, "/release-group", browse::releaseGroups);
    get(routes, "/recording", browse::recordings);
    get(routes, "/isrc/{isrc}", browse::byIsrc);
    get(routes, "/*", ctx -> MbErrors.notFound().answer());
  }

  private void get(Routes routes, String path, Endpoint endpoint) {
    routes.get(BASE + path, door.guard(endpoint));
  }
}
