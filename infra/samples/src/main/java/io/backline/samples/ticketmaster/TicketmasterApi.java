package io.backline.samples.ticketmaster;

import io.backline.samples.Amendments;
import io.backline.samples.Withdrawn;
import io.backline.samples.data.World;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Routes;

/** Ticketmaster's Discovery API v2, as far as an importer of artists and events meets it. */
public final class TicketmasterApi {
  /** The path that stands for https://app.ticketmaster.com/discovery/v2. */
  public static final String BASE = "/ticketmaster/discovery/v2";

  private final World world;
  private final Gateway gateway;
  private final Withdrawn withdrawn;
  private final Amendments amendments;

  public TicketmasterApi(World world, Gateway gateway, Withdrawn withdrawn, Amendments amendments) {
    this.withdrawn = withdrawn;
    this.amendments = amendments;
    this.world = world;
    this.gateway = gateway;
  }

  public void serve(Routes routes) {
    Attractions attractions = new Attractions(world);
    Events events = new Events(world, withdrawn, amendments);
    both(routes, "/attractions", attractions::search);
    routes.get(BASE + "/attractions/{id}", gateway.guard(attractions::byId));
    both(routes, "/events", events::search);
    routes.get(BASE + "/*", gateway.guard(ctx -> DiscoveryErrors.notFound(ctx.path()).answer()));
  }

  /** With and without the ending that the documentation shows. */
  private void both(Routes routes, String path, Endpoint endpoint) {
    routes.get(BASE + path, gateway.guard(endpoint));
    routes.get(BASE + path + ".json", gateway.guard(endpoint));
  }
}
