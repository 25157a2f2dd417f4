package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.runtime.ConfigurationException;
import io.backline.runtime.Environment;
import io.backline.runtime.Json;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OperatorKeysTest {
  private static final String KEY = "0123456789abcdefghijklmnopqrstuv";

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  void whoever_knows_the_key_is_let_in(String scheme) {
    assertThat(ask(KEY, Map.of("authorization", scheme + KEY)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Basic 0123456789abcdefghijklmnopqrstuv",
        "0123456789abcdefghijklmnopqrstuv",
        "Bearer 0123456789abcdefghijklmnopqrstu",
        "Bearer 0123456789abcdefghijklmnopqrstuvw",
        "Bearer 0123456789ABCDEFGHIJKLMNOPQRSTUV",
        "Bearer 0123456789abcdefghijklmnopqrstuv,Bearer x"
      })
  void everybody_else_is_told_what_to_send(String authorization) {
    Response response = ask(KEY, Map.of("authorization", authorization));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers())
        .containsEntry("www-authenticate", "Bearer realm=\"backline admin\"");
    assertThat(code(response)).isEqualTo("unauthorized");
    assertThat(response.body()).doesNotContain(KEY);
  }

  @Test
  void what_the_key_has_opened_is_kept_by_no_browser() {
    OperatorKeys keys = OperatorKeys.of(Environment.load(Map.of("ADMIN_API_KEY", KEY)));
    Route route = keys.guard(Route.get("/api/admin/things", _ -> Response.json(200, "all")));
    Response response = get(router(route), "/api/admin/things", KEY);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("cache-control", "no-store").containsKey("etag");
  }

  @Test
  void only_admin_routes_ask_for_it() {
    Route route = Route.get("/api/things", _ -> Response.json(200, "all"));
    assertThat(OperatorKeys.of(Environment.load(Map.of())).guard(route)).isSameAs(route);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/admin/things, 200, 401",
    "/api/monitoring/things, 200, 401",
    "/api/cron/things, 401, 200"
  })
  void each_area_has_its_own_key(String path, int asAdmin, int asCron) {
    String secret = KEY.toUpperCase(Locale.ROOT);
    OperatorKeys keys =
        OperatorKeys.of(Environment.load(Map.of("ADMIN_API_KEY", KEY, "CRON_SECRET", secret)));
    Router router = router(keys.guard(Route.get(path, _ -> Response.json(200, "all"))));
    assertThat(get(router, path, KEY).status()).isEqualTo(asAdmin);
    assertThat(get(router, path, secret).status()).isEqualTo(asCron);
    assertThat(get(router, path, "").status()).isEqualTo(401);
  }

  @Test
  void without_a_secret_no_job_can_be_run() {
    OperatorKeys keys = OperatorKeys.of(Environment.load(Map.of("ADMIN_API_KEY", KEY)));
    Route route = keys.guard(Route.get("/api/cron/things", _ -> Response.json(200, "all")));
    Response response = get(router(route), "/api/cron/things", KEY);
    assertThat(response.status()).isEqualTo(503);
    assertThat(code(response)).isEqualTo("cron-not-set-up");
  }

  @Test
  void a_short_secret_is_refused_by_its_name() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> OperatorKeys.of(Environment.load(Map.of("CRON_SECRET", "short"))))
        .withMessageStartingWith("CRON_SECRET must have 32 characters");
  }

  private static Router router(Route route) {
    return new Router(List.of(route), _ -> Router.nowhere(), Clock.systemUTC());
  }

  private static Response get(Router router, String path, String key) {
    Map<String, String> headers = Map.of("authorization", "Bearer " + key);
    return router.answer(new Request("GET", path, Map.of(), Map.of(), headers, "", ""));
  }

  @Test
  void no_header_is_no_key() {
    assertThat(ask(KEY, Map.of()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer 0123456789abcdefghijklmnopqrstuv", "Bearer ", "Bearer null"})
  void without_a_key_nobody_is_let_in(String authorization) {
    Response response = ask("", Map.of("authorization", authorization));
    assertThat(response.status()).isEqualTo(503);
    assertThat(code(response)).isEqualTo("admin-not-set-up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdefghijklmnopqrstu", "0123456789 abcdefghijklmnopqrstuv"})
  void a_key_that_keeps_nobody_out_is_refused_and_not_repeated(String weak) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> OperatorKeys.of(Environment.load(Map.of("ADMIN_API_KEY", weak))))
        .withMessageStartingWith("ADMIN_API_KEY must have 32 characters")
        .withMessageNotContaining(weak);
  }

  private static Response ask(String key, Map<String, String> headers) {
    OperatorKeys keys = OperatorKeys.of(Environment.load(Map.of("ADMIN_API_KEY", key)));
    Route route = keys.guard(Route.put("/api/admin/things/{id}", _ -> Response.json(200, "done")));
    return router(route)
        .answer(new Request("PUT", "/api/admin/things/7", Map.of(), Map.of(), headers, "", ""));
  }

  private static String code(Response response) {
    return Json.read(response.body()).get("code").asText();
  }
}
