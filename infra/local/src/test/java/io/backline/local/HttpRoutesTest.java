package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests on the routes of the real template.yaml. */
final class HttpRoutesTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/artists/import, POST /api/artists/import",
    "GET, /api/artists/import, $default",
    "POST, /api/artists/import/x, $default",
    "GET, /api/search, ANY /api/search",
    "DELETE, /api/search, ANY /api/search",
    "GET, /api/health, $default"
  })
  void a_request_takes_the_route_with_its_method_and_path_or_the_default(
      String method, String path, String route) throws IOException {
    HttpRoutes routes =
        new HttpRoutes(
            Template.read(Path.of(System.getProperty("backline.root"), "template.yaml")));
    assertThat(routes.find(method, path))
        .hasValueSatisfying(
            match -> {
              assertThat(match.routeKey()).isEqualTo(route);
              assertThat(match.function()).isEqualTo("ApiFunction");
            });
  }
}
