package io.backline.samples.ticketmaster;

import io.backline.samples.data.Attraction;
import io.backline.samples.data.NameSearch;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Params;
import java.util.List;

/** Attractions, by id and by the whole words of their names. */
final class Attractions {
  private final World world;

  Attractions(World world) {
    this.world = world;
  }

  Answer byId(Inquiry ctx) {
    String asked = ctx.pathParam("id");
    String id = asked.endsWith(".json") ? asked.substring(0, asked.length() - 5) : asked;
    return world
        .attraction(id)
        .map(AttractionJson::of)
        .map(Answer::ok)
        .orElseThrow(() -> DiscoveryErrors.notFound(id));
  }

  Answer search(Inquiry ctx) {
    Pages pages = Pages.of(ctx);
    List<Attraction> found =
        Params.text(ctx, "keyword")
            .map(NameSearch::new)
            .map(this::find)
            .orElseGet(world::attractions);
    return Answer.ok(pages.of("attractions", found, AttractionJson::of));
  }

  private List<Attraction> find(NameSearch search) {
    return world.attractions().stream()
        .filter(attraction -> search.finds(attraction.name()))
        .toList();
  }
}
