package io.backline.local.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Distortion;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What arrives at the public face and is no request or message: answered, refused or hung up on.
 */
class HostileFrontTest {
  private static final List<String> TARGETS =
      List.of(
          "/api/artists/%zz",
          "/api/artists/%",
          "/api/artists/a%00b/shows",
          "/api/artists/%ff%fe/status",
          "/../../etc/passwd",
          "/api/artists/..%2f..%2fsecrets",
          "//api//health",
          "/api/artists/a;b=c/songs",
          "/api/search?q=%zz",
          "/api/search?q=%",
          "/api/search?q=a%0d%0ab",
          "/api/search?q=" + "x".repeat(4_000),
          "/api/search?" + "a=b&".repeat(900),
          "/api/artists/x/shows?limit=1&limit=2",
          "/api/artists/x/shows?cursor=%ff",
          "/api/artists/" + "x".repeat(20_000),
          "/ws",
          "*",
          "http://elsewhere.example/api/health",
          "api/health",
          "/api/health#fragment",
          "/api/artists/\u00e4\u0001");
  private static final List<String> HEADERS =
      List.of(
          "",
          "Content-Length: 5\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 1\r\nContent-Length: 2\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: nonsense\r\n",
          "Authorization: Bearer " + "x".repeat(3_000) + "\r\n",
          "Idempotency-Key: \u00e4\u0001\r\n",
          "If-None-Match: " + "\"a\",".repeat(500) + "\r\n",
          "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n",
          "X: " + "x".repeat(20_000) + "\r\n",
          "No colon\r\n",
          "Cookie: ;;;=\r\n",
          "Expect: 100-continue\r\n",
          "Upgrade: websocket\r\nConnection: Upgrade\r\n");
  private static final String IMPORT = "{\"tmAttractionId\": \"K8front\", \"name\": \"Moss\"}";
  private static final String SUBSCRIBE =
      "{\"action\": \"subscribe\", \"artistId\": \"00000000-0000-4000-8000-000000000000\"}";

  @Test
  void nothing_that_arrives_makes_it_fail_or_tell_a_secret() throws IOException {
    try (HeardOutput output = new HeardOutput();
        RunningSystem running = RunningSystem.start(SampleOptions.defaults())) {
      List<RawRequest> requests = requests();
      int answered = 0;
      for (RawRequest request : requests) {
        String answer = request.send(running.system().http());
        answered += answer.isEmpty() ? 0 : 1;
        assertThat(answer)
            .as(request.toString())
            .matches("(?s)(HTTP/1.1 [1-4]\\d\\d .*)?")
            .doesNotContain("\tat ", "Exception", "io.backline")
            .doesNotContain(Secrets.of(running.samples()));
      }
      // It may hang up on what is no HTTP, and on little else.
      assertThat(answered).isGreaterThan(requests.size() * 9 / 10);
      say(running);
      assertThat(running.api().get("/api/health").isObject()).isTrue();
      assertThat(output.text()).doesNotContain(Secrets.of(running.samples()));
    }
  }

  private static List<RawRequest> requests() {
    List<RawRequest> requests = new ArrayList<>();
    for (String target : TARGETS) {
      for (String method : List.of("GET", "HEAD", "DELETE", "BREW", "get")) {
        requests.add(RawRequest.of(method, target, "", ""));
      }
    }
    for (String headers : HEADERS) {
      requests.add(RawRequest.of("GET", "/api/health", headers, ""));
      requests.add(RawRequest.of("POST", "/api/artists/import", headers, IMPORT));
      requests.add(RawRequest.of("PUT", "/api/admin/artists/x/identity", headers, IMPORT));
    }
    requests.add(new RawRequest("\u0016\u0003\u0001 no HTTP at all"));
    Random random = new Random(7);
    for (Distortion distortion : Distortion.values()) {
      for (int i = 0; i < 6; i++) {
        String body = new String(distortion.of(IMPORT, random), ISO_8859_1);
        String headers =
            "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(body.length());
        requests.add(RawRequest.of("POST", "/api/artists/import", headers, body));
      }
    }
    return requests;
  }

  /** Messages over one connection, each of which is understood or gets a problem. */
  private static void say(RunningSystem running) {
    Random random = new Random(7);
    try (ProgressListener listener = ProgressListener.connect(running.system().webSocket())) {
      for (Distortion distortion : Distortion.values()) {
        for (int i = 0; i < 10; i++) {
          listener.say(new String(distortion.of(SUBSCRIBE, random), UTF_8));
        }
      }
      JsonNode heard = listener.say("{\"action\": \"ping\"}").next();
      while (!heard.path("action").asText().equals("pong")) {
        assertThat(heard.path("code").asText()).as(heard.toString()).isNotBlank();
        assertThat(heard.path("status").asInt()).isBetween(400, 499);
        heard = listener.next();
      }
    }
  }
}
