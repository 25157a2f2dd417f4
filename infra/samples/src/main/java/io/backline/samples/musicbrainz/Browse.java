package io.backline.samples.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Gap;
import io.backline.samples.data.Recording;
import io.backline.samples.data.ReleaseGroup;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Paged;
import io.backline.samples.http.Params;
import java.util.List;
import java.util.function.Function;

/** Everything of an artist by pages of 25, or up to 100; and the recordings of an ISRC. */
final class Browse {
  private static final int PAGE = 25;
  private static final int MOST = 100;

  private final World world;

  Browse(World world) {
    this.world = world;
  }

  Answer releaseGroups(Inquiry ctx) {
    return page(ctx, "release-group", world.releaseGroups(artist(ctx)), Browse::shape);
  }

  Answer recordings(Inquiry ctx) {
    boolean isrcs = "isrcs".equals(ctx.queryParam("inc"));
    List<Recording> recordings = world.knownRecordings(artist(ctx));
    return page(ctx, "recording", recordings, recording -> shape(recording, isrcs));
  }

  Answer byIsrc(Inquiry ctx) {
    String isrc = ctx.pathParam("isrc");
    List<Recording> named = world.recordings(isrc);
    if (named.isEmpty()) {
      throw MbErrors.notFound();
    }
    boolean isrcs = "isrcs".equals(ctx.queryParam("inc"));
    ObjectNode body = Json.object("isrc", isrc);
    body.set("recordings", Json.array(named, recording -> shape(recording, isrcs)));
    return Answer.ok(body);
  }

  private Artist artist(Inquiry ctx) {
    String mbid =
        Params.text(ctx, "artist").orElseThrow(() -> MbErrors.badRequest("No artist given"));
    return world.byMbid(mbid).orElseThrow(MbErrors::notFound);
  }

  private static <T> Answer page(
      Inquiry ctx, String name, List<T> all, Function<T, ? extends JsonNode> shape) {
    int asked =
        Params.number(ctx, "limit", PAGE, 1, () -> MbErrors.badRequest("limit is not a number"));
    int offset =
        Params.number(ctx, "offset", 0, 0, () -> MbErrors.badRequest("offset is not a number"));
    ObjectNode body = Json.object().put(name + "-count", all.size()).put(name + "-offset", offset);
    body.set(name + "s", Json.array(Paged.slice(all, offset, Math.min(asked, MOST)), shape));
    return Answer.ok(body);
  }

  private static ObjectNode shape(ReleaseGroup group) {
    ObjectNode node = Json.object("id", group.id()).put("title", group.title());
    node.put("primary-type", group.primaryType()).put("disambiguation", "");
    node.put("first-release-date", group.released().toString());
    node.set("secondary-types", Json.strings(group.secondaryTypes()));
    return node;
  }

  private ObjectNode shape(Recording recording, boolean isrcs) {
    ObjectNode node = Json.object("id", recording.id()).put("title", recording.song());
    boolean measured = !recording.gaps().contains(Gap.LENGTH);
    node.put("length", measured ? recording.durationMs() : null);
    node.put("disambiguation", recording.disambiguation()).put("video", false);
    if (isrcs) {
      node.set("isrcs", Json.strings(world.isrcs(recording)));
    }
    return node;
  }
}
