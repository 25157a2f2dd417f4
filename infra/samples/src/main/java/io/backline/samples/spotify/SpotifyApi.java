package io.backline.samples.spotify;

import io.backline.samples.SpotifyMode;
import io.backline.samples.Withdrawn;
import io.backline.samples.data.World;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Routes;

/** Spotify's Web API and token service, in either mode of access. */
public final class SpotifyApi {
  /** The path that stands for https://api.spotify.com/v1. */
  public static final String BASE = "/spotify/v1";

  /** The path that stands for https://accounts.spotify.com/api. */
  public static final String ACCOUNTS = "/spotify/accounts/api";

  private final World world;
  private final SpotifyMode mode;
  private final Accounts accounts;
  private final Gate gate;
  private final Withdrawn withdrawn;

  public SpotifyApi(
      World world, SpotifyMode mode, Accounts accounts, Gate gate, Withdrawn withdrawn) {
    this.withdrawn = withdrawn;
    this.world = world;
    this.mode = mode;
    this.accounts = accounts;
    this.gate = gate;
  }

  public void serve(Routes routes) {
    Shapes shapes = new Shapes(mode);
    Artists artists = new Artists(world, mode, shapes, withdrawn);
    Albums albums = new Albums(world, shapes, withdrawn);
    Tracks tracks = new Tracks(world, shapes);
    routes.post(ACCOUNTS + "/token", accounts::token);
    get(routes, "/artists/{id}", artists::byId);
    get(routes, "/artists/{id}/albums", artists::albums);
    get(routes, "/artists/{id}/top-tracks", extendedOnly(artists::topTracks));
    get(routes, "/artists", extendedOnly(artists::several));
    get(routes, "/albums/{id}", albums::byId);
    get(routes, "/albums/{id}/tracks", albums::tracks);
    get(routes, "/albums", extendedOnly(albums::several));
    get(routes, "/tracks/{id}", tracks::byId);
    get(routes, "/tracks", extendedOnly(tracks::several));
    get(routes, "/search", new Search(world, mode, shapes)::search);
    Endpoint closed = ctx -> SpotifyErrors.withoutMessage(403).answer();
    get(routes, "/audio-features", closed);
    get(routes, "/audio-features/{id}", closed);
    get(routes, "/*", ctx -> SpotifyErrors.of(404, "Service not found").answer());
  }

  private void get(Routes routes, String path, Endpoint endpoint) {
    routes.get(BASE + path, gate.guard(endpoint));
  }

  private Endpoint extendedOnly(Endpoint endpoint) {
    return switch (mode) {
      case DEVELOPMENT -> ctx -> SpotifyErrors.of(403, "Forbidden").answer();
      case EXTENDED -> endpoint;
    };
  }
}
