package io.backline.samples.musicbrainz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Artist;
import io.backline.samples.data.NameSearch;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Artists by id, by name, and by the address of a page of theirs. */
final class MbArtists {
  private static final String STREAMING = "free streaming";
  private static final String STREAMING_ID = "769085a1-c2f7-4c24-a532-2375a77693bd";

  private final World world;

  MbArtists(World world) {
    this.world = world;
  }

  Answer byId(Inquiry ctx) {
    Artist artist = world.byMbid(ctx.pathParam("mbid")).orElseThrow(MbErrors::notFound);
    ObjectNode node = shape(artist);
    if (includes(ctx, "url-rels")) {
      node.set("relations", Json.array(artist.mbSpotifyUrls(), MbArtists::toUrl));
    }
    return Answer.ok(node);
  }

  Answer byUrl(Inquiry ctx) {
    String resource =
        Params.text(ctx, "resource").orElseThrow(() -> MbErrors.badRequest("No resource given"));
    List<Artist> owners =
        world.artists().stream()
            .filter(artist -> artist.mbid().isPresent())
            .filter(artist -> artist.mbSpotifyUrls().contains(resource))
            .toList();
    if (owners.isEmpty()) {
      throw MbErrors.notFound();
    }
    ObjectNode node = url(resource);
    if (includes(ctx, "artist-rels")) {
      node.set("relations", Json.array(owners, MbArtists::toArtist));
    }
    return Answer.ok(node);
  }

  Answer search(Inquiry ctx) {
    String query =
        Params.text(ctx, "query").orElseThrow(() -> MbErrors.badRequest("No query given"));
    NameSearch search = new NameSearch(query.replaceAll("\\b(artist|alias|name):", ""));
    List<Artist> found =
        world.artists().stream()
            .filter(artist -> artist.mbid().isPresent() && search.finds(artist.name()))
            .toList();
    ObjectNode body = Json.object().put("count", found.size()).put("offset", 0);
    body.set("artists", Json.array(found, artist -> shape(artist).put("score", 100)));
    return Answer.ok(body);
  }

  private static ObjectNode shape(Artist artist) {
    ObjectNode node = Json.object("id", artist.mbid().orElseThrow()).put("name", artist.name());
    node.put("sort-name", artist.name()).put("type", "Group").putNull("country");
    node.put("disambiguation", artist.disambiguation());
    ObjectNode tag = Json.object("name", artist.genre().toLowerCase(Locale.ROOT)).put("count", 3);
    node.set("tags", Json.array(tag));
    return node;
  }

  private static ObjectNode toUrl(String resource) {
    ObjectNode relation = relation("forward", "url");
    relation.set("url", url(resource));
    return relation;
  }

  private static ObjectNode toArtist(Artist artist) {
    ObjectNode relation = relation("backward", "artist");
    relation.set("artist", shape(artist));
    return relation;
  }

  private static ObjectNode relation(String direction, String target) {
    return Json.object("type", STREAMING)
        .put("type-id", STREAMING_ID)
        .put("direction", direction)
        .put("target-type", target)
        .put("ended", false);
  }

  private static ObjectNode url(String resource) {
    String id = UUID.nameUUIDFromBytes(resource.getBytes(UTF_8)).toString();
    return Json.object("id", id).put("resource", resource);
  }

  private static boolean includes(Inquiry ctx, String relation) {
    return Params.text(ctx, "inc").orElse("").contains(relation);
  }
}
