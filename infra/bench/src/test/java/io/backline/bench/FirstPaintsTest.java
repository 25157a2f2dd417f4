package io.backline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstPaintsTest {

  @Test
  void without_a_browser_the_report_says_so_and_how_to_get_one() throws Exception {
    List<String> said = new ArrayList<>();
    Section section =
        new FirstPaints(Optional.empty()).measured(new Lab(Path.of("."), 1, said::add));

    String line = "No Chromium here: not measured (" + Chromium.HOW_TO_GET_IT + ").";
    assertThat(section.markdown()).startsWith("## First paint\n\n" + line + "\n");
    assertThat(said).containsExactly("  " + line);
  }
}
