package io.backline.samples.setlistfm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Artist;
import io.backline.samples.data.Setlist;
import io.backline.samples.data.World;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.Json;
import io.backline.samples.http.Paged;
import io.backline.samples.http.Params;
import io.backline.samples.http.Refusal;
import io.backline.samples.http.RollingWindow;
import io.backline.samples.http.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** setlist.fm's REST API 1.0: an artist's setlists, newest first, twenty a page. */
public final class SetlistFmApi {
  /** The path that stands for https://api.setlist.fm/rest/1.0. */
  public static final String BASE = "/setlistfm/rest/1.0";

  private static final int PAGE = 20;
  private static final int PER_SECOND = 2;
  private static final int PER_DAY = 1_440;

  private final World world;
  private final String apiKey;
  private final boolean enforceRates;
  private final InstantSource clock;
  private final RollingWindow second;
  private final RollingWindow day;

  public SetlistFmApi(World world, String apiKey, boolean enforceRates, InstantSource clock) {
    this.world = world;
    this.apiKey = apiKey;
    this.enforceRates = enforceRates;
    this.clock = clock;
    second = new RollingWindow(PER_SECOND, Duration.ofSeconds(1), clock);
    day = new RollingWindow(PER_DAY, Duration.ofDays(1), clock);
  }

  public void serve(Routes routes) {
    routes.get(BASE + "/artist/{mbid}/setlists", guard(this::setlists));
    routes.get(BASE + "/*", guard(ctx -> refusal(404, "Not Found", "not found").answer()));
  }

  private Endpoint guard(Endpoint endpoint) {
    return ctx -> {
      if (!apiKey.equals(ctx.header("x-api-key"))) {
        throw new Refusal(Answer.json(403, Json.object("message", "Forbidden")));
      }
      if (enforceRates && !(second.tryTake() && day.tryTake())) {
        throw new Refusal(Answer.json(429, Json.object("message", "Limit Exceeded")));
      }
      Answer answer = endpoint.answer(ctx);
      String accept = ctx.header("Accept");
      boolean json = accept != null && accept.contains("application/json");
      return json ? answer : Answer.xml("<setlists/>");
    };
  }

  private Answer setlists(Inquiry ctx) {
    Artist artist =
        world
            .byMbid(ctx.pathParam("mbid"))
            .orElseThrow(() -> refusal(404, "Not Found", "unknown mbid"));
    int page = Params.number(ctx, "p", 1, 1, () -> refusal(400, "Bad Request", "invalid page"));
    List<Setlist> all = artist.setlists();
    List<Setlist> rows = Paged.slice(all, (long) (page - 1) * PAGE, PAGE);
    if (rows.isEmpty()) {
      throw refusal(404, "Not Found", "page does not exist");
    }
    ObjectNode body = Json.object("type", "setlists").put("itemsPerPage", PAGE);
    body.put("page", page).put("total", all.size());
    body.set("setlist", Json.array(rows, setlist -> SetlistJson.of(artist, setlist)));
    return Answer.ok(body);
  }

  private Refusal refusal(int status, String title, String message) {
    ObjectNode body = Json.object().put("code", status).put("status", title);
    String at = clock.instant().toString();
    return new Refusal(Answer.json(status, body.put("message", message).put("timestamp", at)));
  }
}
