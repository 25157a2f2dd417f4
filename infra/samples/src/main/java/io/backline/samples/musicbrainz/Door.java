package io.backline.samples.musicbrainz;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.RollingWindow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** What MusicBrainz asks of every caller: a contact, one call a second, and a word for JSON. */
public final class Door {
  private static final Pattern CONTACT = Pattern.compile("\\S+/\\S+ .*(@|https?://).*");
  private static final int BURST = 3;

  private final boolean enforceRates;
  private final RollingWindow window;

  public Door(boolean enforceRates, InstantSource clock) {
    this.enforceRates = enforceRates;
    // A burst of three, and one a second on average.
    window = new RollingWindow(BURST, Duration.ofSeconds(BURST), clock);
  }

  Endpoint guard(Endpoint endpoint) {
    return ctx -> {
      String agent = ctx.header("User-Agent");
      if (agent == null || !CONTACT.matcher(agent).matches()) {
        throw MbErrors.anonymous();
      }
      if (enforceRates && !window.tryTake()) {
        throw MbErrors.tooFast();
      }
      Answer answer = endpoint.answer(ctx);
      return wantsJson(ctx) ? answer : Answer.xml("<metadata/>");
    };
  }

  private static boolean wantsJson(Inquiry ctx) {
    String accept = ctx.header("Accept");
    return "json".equals(ctx.queryParam("fmt"))
        || (accept != null && accept.contains("application/json"));
  }
}
