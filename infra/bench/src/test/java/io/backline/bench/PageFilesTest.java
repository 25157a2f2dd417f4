package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFilesTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private SmallSite site;
  private PageFiles files;

  @BeforeEach
  void start() throws IOException {
    site =
        SmallSite.of(
            Map.of(
                "/", "<script type=\"module\" src=\"/assets/1/app.js\"></script>",
                "/lost", "<script type=\"module\" src=\"/assets/1/lost.js\"></script>",
                "/assets/1/app.js", "import { b } from './b.js'; import('./c.js');",
                "/assets/1/b.js", "import './app.js';",
                "/assets/1/c.js", "0"));
    files = new PageFiles(client, site.origin());
  }

  @AfterEach
  void stop() {
    client.close();
    site.close();
  }

  @Test
  void a_page_is_made_of_what_it_names_and_of_what_that_imports_now_or_later() throws Exception {
    assertThat(files.named("/")).containsExactly("/", "/assets/1/app.js");
    assertThat(files.imported("/"))
        .containsExactlyInAnyOrder("/", "/assets/1/app.js", "/assets/1/b.js", "/assets/1/c.js");
  }

  @Test
  void the_bodies_of_all_are_weighed() throws Exception {
    assertThat(files.bytes(List.of("/assets/1/b.js", "/assets/1/c.js")))
        .isEqualTo("import './app.js';".length() + 1);
  }

  @Test
  void an_error_s_page_is_no_figure() {
    assertThatThrownBy(() -> files.bytes(List.of("/", "/nowhere")))
        .isInstanceOf(IOException.class)
        .hasMessage("/nowhere was answered 404");
    assertThatThrownBy(() -> files.imported("/lost"))
        .isInstanceOf(IOException.class)
        .hasMessage("/assets/1/lost.js was answered 404");
  }
}
