package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.runtime.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {
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
                  })));

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

  private static Response said(String text) {
    return Response.json(200, text);
  }

  private static Request request(String method, String path) {
    return new Request(method, path, Map.of(), Map.of(), Map.of(), "", "");
  }
}
