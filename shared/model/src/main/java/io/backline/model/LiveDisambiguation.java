package io.backline.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What MusicBrainz writes beside a recording's title: "live, 1993‐11‐18: Sony Studios", at times
 * after something else, "acoustic, live". The dates carry U+2010 hyphens.
 */
final class LiveDisambiguation {
  private static final Pattern PARTS = Pattern.compile("\\s*[,;(]\\s*");
  private static final Pattern LIVE =
      Pattern.compile(
          "^(?:recorded |performed )?live(?![\\p{L}\\p{N}])(?![\\s\\-\u2010]+(?:in (?:the |a |his"
              + " |her |their )?(?:[\\p{L}]+ )?studio|studio|sessions?|action|drums?"
              + "|vocals?|band|video|mix|room|lounge)\\b)");

  private LiveDisambiguation() {}

  static boolean isLive(String disambiguation) {
    return disambiguation != null
        && PARTS
            .splitAsStream(disambiguation.toLowerCase(Locale.ROOT).strip())
            .anyMatch(part -> LIVE.matcher(part).find());
  }
}
