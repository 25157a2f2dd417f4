package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.samples.Distortion;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests as nobody means them, each from the seed of its random. */
final class HostileCalls {
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "HEAD", "PATCH", "BREW", "");
  private static final List<String> ROUTES =
      List.of(
          "/api/artists/import",
          "/api/artists/%s",
          "/api/artists/%s/status",
          "/api/artists/%s/shows",
          "/api/artists/%s/songs",
          "/api/artists/%s/setlists",
          "/api/shows/%s",
          "/api/shows/%s/setlist",
          "/api/artists/%s/activity",
          "/api/trending",
          "/api/artists/by-slug/%s",
          "/api/search",
          "/api/health",
          "/api/openapi.json",
          "/api/admin/artists/%s/identity",
          "/api/admin/artists/%s/overrides",
          "/api/admin/artists/%s/overrides/recordings/%s",
          "/api/admin/artists/%s/overrides/songs/%s",
          "/api/admin/dead-letters",
          "/api/admin/dead-letters/%s",
          "/api/admin/dead-letters/redrive",
          "/%s",
          "/api/%s/%s");
  private static final List<String> PARTS =
      List.of(
          "..",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "a%00b",
          "%0d%0aSet-Cookie:%20a=b",
          "\r\nERROR forged",
          "%",
          "%zz",
          "%ff%fe",
          "%ED%A0%80",
          "\u202e\ud83c\udfb8",
          "ARTIST%23x%23SHOWS%230",
          "#",
          "'%20OR%20'1'='1",
          "${jndi:ldap:x}",
          "<script>",
          "00000000-0000-4000-8000-000000000000",
          "x".repeat(301),
          "x".repeat(10_000),
          "%41".repeat(100));
  private static final List<String> NAMES =
      List.of("limit", "cursor", "from", "to", "view", "q", "a[]", "", "\u0000");
  private static final List<String> LISTINGS =
      List.of("shows", "songs", "setlists", "search", "dead-letters");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "1",
          "200",
          "201",
          "-1",
          "1e9",
          "9".repeat(400),
          "NaN",
          "2026-01-01",
          "2026-13-45",
          "+999999999-12-31",
          "recordings",
          "excluded",
          "songs,songs",
          "1,1",
          "\u0000",
          "a\r\nb",
          "\uffff",
          "\ud83c\udfb8".repeat(40),
          "x".repeat(8_000),
          "*:* OR \"a\\",
          "c2hvd3N8",
          "c2hvd3N8_w");
  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "authorization",
          "idempotency-key",
          "if-none-match",
          "accept",
          "origin",
          "x-forwarded-for",
          "content-length");
  private static final List<String> HEADER_VALUES =
      List.of(
          "",
          "*",
          "\"a\", W/\"b\"",
          ",".repeat(5_000),
          "Bearer ",
          "Bearer " + "x".repeat(5_000),
          "Basic YTpi",
          "application/json",
          "application/json;charset=utf-7",
          "text/html",
          "\u0000",
          "a\r\nb",
          "\u00e4",
          "k".repeat(201),
          "-1");
  private static final List<String> BODIES =
      List.of(
          "{\"tmAttractionId\": \"K8hostile\", \"name\": \"Moss\", \"force\": true}",
          "{\"spotifyId\": \"4gzpq5DPGxSnKTe4SA8HAU\", \"by\": \"me\", \"note\": \"why\"}",
          "{\"ids\": [\"1795271560000-3f1c0b1e-7f0f-4c0e-9a51-0d8c6c1f0e55\"]}",
          "{\"perSecond\": 1}",
          "{\"type\": \"view\", \"songId\": \"00000000-0000-4000-8000-000000000000\"}",
          "{\"type\": \"vote\", \"voter\": \"a-voter-01\","
              + " \"showId\": \"00000000-0000-4000-8000-000000000000\","
              + " \"songId\": \"00000000-0000-4000-8000-000000000000\"}",
          "{\"action\": \"exclude\", \"by\": \"me\", \"note\": \"why\"}",
          "{\"action\": \"join\", \"songs\": [\"00000000-0000-4000-8000-000000000000\"], \"by\":"
              + " \"me\"}");

  private final Random random;
  private final String artistId;

  /**
   * @param artistId one that is known
   */
  HostileCalls(long seed, String artistId) {
    this.random = new Random(seed);
    this.artistId = artistId;
  }

  Call next() {
    Call call = new Call(any(METHODS), target(), Map.of(), body());
    if (random.nextBoolean()) {
      call = call.with("content-type", "application/json");
    }
    if (random.nextBoolean()) {
      call = call.with("authorization", "Bearer " + TestApi.ADMIN_KEY);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      call = call.with(any(HEADERS), any(HEADER_VALUES));
    }
    return call;
  }

  private String target() {
    StringBuilder target = new StringBuilder(any(ROUTES));
    for (int at = target.indexOf("%s"); at >= 0; at = target.indexOf("%s")) {
      target.replace(at, at + 2, random.nextInt(3) > 0 ? artistId : any(PARTS).replace("?", ""));
    }
    String separator = "?";
    for (int i = random.nextInt(4); i > 0; i--) {
      target.append(separator).append(encoded(any(NAMES))).append('=').append(encoded(value()));
      separator = "&";
    }
    return target.toString();
  }

  private String value() {
    return random.nextInt(8) == 0 ? Cursors.write(any(LISTINGS), any(VALUES)) : any(VALUES);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private String body() {
    Distortion[] kinds = Distortion.values();
    byte[] body = kinds[random.nextInt(kinds.length)].of(any(BODIES), random);
    return random.nextInt(4) == 0 ? "" : Base64.getEncoder().encodeToString(body);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
