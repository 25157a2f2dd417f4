package io.backline.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lists that are not shown as they are: a page of one once, or all of it for hours. */
final class ShortLists {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double SHRUNKEN_PAGE = 0.04;
  private static final double SHORT_LIST = 0.04;
  private static final Duration LONGEST = Duration.ofHours(3);

  private final Faults faults;
  private final Clock clock;
  private final Map<String, Shortage> shortages = new HashMap<>();
  private final Set<String> artists = new HashSet<>();

  ShortLists(Faults faults, Clock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  private record Shortage(Instant until, double lot) {}

  /** Artists of whom a list was not shown as it is. */
  Set<String> artists() {
    return artists;
  }

  /** The answer, or a shorter one where it is a list. */
  Answer show(String path, String what, Answer answer) {
    boolean isList = path.endsWith("/events.json") || path.endsWith("/albums");
    if (!isList || !faults.areOn() || answer.status() != 200) {
      return answer;
    }
    String artist = Run.current().artistId().orElse("");
    String list = artist + " " + path;
    if (faults.strike(FaultKind.SHORT_LIST, SHORT_LIST, what)) {
      Duration time = faults.between(Duration.ofMinutes(1), LONGEST, "short " + what);
      shortages.put(
          list, new Shortage(clock.instant().plus(time), faults.roll("how short " + what)));
    }
    Shortage shortage = shortages.get(list);
    if (shortage != null && shortage.until().isAfter(clock.instant())) {
      return shorter(artist, answer, shortage.lot());
    }
    return faults.strike(FaultKind.SHRUNKEN_PAGE, SHRUNKEN_PAGE, what)
        ? shorter(artist, answer, faults.roll("gone " + what))
        : answer;
  }

  /** Without one entry, mostly; without all of them where the lot is near 1. */
  private Answer shorter(String artist, Answer answer, double lot) {
    artists.add(artist);
    try {
      JsonNode page = JSON.readTree(answer.body());
      int gone =
          shorten(page.path("items"), lot) + shorten(page.path("_embedded").path("events"), lot);
      less(page, "total", gone);
      less(page.path("page"), "totalElements", gone);
      return new Answer(200, answer.contentType(), page.toString(), answer.headers());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample provider answered " + answer.body(), e);
    }
  }

  private static int shorten(JsonNode list, double lot) {
    int gone = (int) Math.ceil(list.size() * lot * lot * lot);
    for (int i = 0; i < gone; i++) {
      ((ArrayNode) list).remove(list.size() - 1);
    }
    return gone;
  }

  private static void less(JsonNode object, String total, int gone) {
    if (object instanceof ObjectNode numbers && numbers.has(total)) {
      numbers.put(total, Math.max(0, numbers.path(total).asInt() - gone));
    }
  }
}
