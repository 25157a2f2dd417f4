package io.backline.providers.http;

import static java.util.Comparator.comparingInt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes credentials out of text. Known ones by value, plain and URL-encoded; others by their place,
 * as Ticketmaster's 429 names a key ({@code Identifier : KEY}) that need not be ours.
 */
final class Redactor {

  private static final String HIDDEN = "[hidden]";
  private static final Pattern PLACES =
      Pattern.compile(
          "(?i)((?:api[-_]?key|access_token|client_secret)[\"']?\\s*[=:]\\s*[\"']?"
              + "|identifier\\s*:\\s*|\\b(?:bearer|basic)\\s+(?=[\\w+/=.~-]{16}))"
              + "(?!\\[hidden])[^\\s\"'&,;}]+");

  private final List<String> secrets;

  Redactor(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> !secret.isBlank())
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
            .distinct()
            .sorted(comparingInt(String::length).reversed())
            .toList();
  }

  String redact(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, HIDDEN);
    }
    return PLACES.matcher(clean).replaceAll("$1" + HIDDEN);
  }
}
