package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;
import io.backline.runtime.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {
  private static final Provider PROVIDER = Provider.TICKETMASTER;
  private static final String CALL = "GET /attractions?apikey=k1";
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00.250Z");
  private static final Router ROUTER =
      new Router(
          List.of(
              Route.get("/things/{id}", request -> said("thing " + request.parameter("id"))),
              Route.get("/things/new", _ -> said("new")),
              Route.post("/things/new", _ -> said("made")),
              Route.get("/things/{id}/{part}", request -> said(request.parameters().toString())),
              Route.get(
                  "/broken",
                  _ -> {
                    throw new IllegalStateException("the password is swordfish");
                  }),
              failing("/limited", new RateLimited(PROVIDER, CALL, NOW.plusMillis(7_500), "busy")),
              failing("/closed", new RateLimited(PROVIDER, CALL, NOW.plusSeconds(72_000), "day")),
              failing("/over", new RateLimited(PROVIDER, CALL, NOW.minusSeconds(1), "busy")),
              failing("/refused", new Refused(PROVIDER, CALL, 401, "x", "the key k1 is wrong")),
              failing("/down", new Broken(PROVIDER, CALL, "HTTP 502"))),
          _ -> Router.nowhere(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "GET, /things/7, thing 7",
    "GET, /things/new, new",
    "HEAD, /things/new, new",
    "POST, /things/new, made",
    "GET, /things/a%20b%2Fc, thing a b/c",
    "GET, /things/a+b, thing a+b",
    "GET, /things/100%, thing 100%",
    "GET, /things/%zz, thing %zz",
  })
  void the_best_fit_answers(String method, String path, String expected) {
    Response response = ROUTER.answer(request(method, path));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(Json.write(expected));
  }

  @Test
  void a_parameter_does_not_take_in_another_part() {
    assertThat(ROUTER.answer(request("GET", "/things/7/b")).body()).contains("id=7", "part=b");
    assertThat(ROUTER.answer(request("GET", "/things/7/b/c")).status()).isEqualTo(404);
    assertThat(ROUTER.answer(request("GET", "/things/")).status()).isEqualTo(404);
  }

  @Test
  void an_unexpected_error_is_a_problem_that_tells_nothing() {
    Response response = ROUTER.answer(request("GET", "/broken"));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(response.body())
        .contains("\"code\":\"internal-error\"")
        .doesNotContain("swordfish", "Exception", "\\tat ", "io.backline");
  }

  @Test
  void a_wrong_method_is_told_all_that_the_path_takes() {
    assertThat(ROUTER.answer(request("DELETE", "/things/new")).headers())
        .containsEntry("allow", "GET, HEAD, POST");
  }

  @Test
  void who_asks_a_provider_whose_calls_are_used_up_is_told_until_when() {
    Response response = ROUTER.answer(request("GET", "/closed"));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("retry-after", "72000");
    assertThat(response.body())
        .contains("Ticketmaster takes no more calls until 2026-11-23T00:00:01Z. ")
        .doesNotContain("does not answer at");
  }

  @ParameterizedTest
  @CsvSource({"/limited, 8", "/over, 1", "/down, 30", "/refused, 300"})
  void how_long_to_wait_follows_from_what_the_provider_said(String path, String seconds) {
    Response response = ROUTER.answer(request("GET", path));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("retry-after", seconds);
    assertThat(response.body()).contains("\"code\":\"provider-unavailable\"");
  }

  @Test
  void a_key_that_is_refused_is_not_called_silence_and_not_told() {
    assertThat(ROUTER.answer(request("GET", "/refused")).body())
        .contains("Ticketmaster refuses the call (HTTP 401)")
        .doesNotContain("does not answer at", "k1");
  }

  private static Route failing(String path, ProviderFault fault) {
    return Route.get(
        path,
        _ -> {
          throw new ProviderException(fault);
        });
  }

  private static Response said(String text) {
    return Response.json(200, text);
  }

  private static Request request(String method, String path) {
    return new Request(method, path, Map.of(), Map.of(), Map.of(), "", "");
  }
}
