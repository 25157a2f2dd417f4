package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backline.browser.Chromium;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageLoadsTest {
  private static final Map<String, String> FILES =
      Map.of("/", "<link rel=\"stylesheet\" href=\"/a.css\"><h1>Here</h1>", "/a.css", "h1 {}");

  @Test
  void each_load_is_a_first_visit_that_ends_with_a_paint() throws Exception {
    try (SmallSite site = SmallSite.of(FILES);
        PageLoads loads = start()) {
      for (int i = 0; i < 3; i++) {
        assertThat(loads.firstPaint(site.origin())).isPositive();
        loads.forget();
      }
      assertThat(site.asked()).containsSubsequence("/", "/a.css", "/", "/a.css", "/", "/a.css");
      assertThat(loads.browser()).matches("Chromium \\d+.*");
    }
  }

  @Test
  void an_error_s_page_is_no_figure() throws Exception {
    try (SmallSite site = SmallSite.of(FILES);
        PageLoads loads = start()) {
      assertThatThrownBy(() -> loads.firstPaint(site.origin().resolve("/nowhere")))
          .isInstanceOf(IOException.class)
          .hasMessage("/nowhere was answered 404");
    }
  }

  private static PageLoads start() {
    Optional<Chromium> chromium = Chromium.find(System.getenv());
    assumeTrue(
        chromium.isPresent(),
        "no Chromium here: loads are not tested (%s)".formatted(Chromium.HOW_TO_GET_IT));
    return PageLoads.start(chromium.orElseThrow());
  }
}
