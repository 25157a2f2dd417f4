package io.backline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

class ChromiumTest {
  @TempDir private Path folder;

  @Test
  void both_are_found_on_the_path_and_the_first_folder_wins() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Path browser = program(first, "chromium");
    program(second, "chromium");
    Path driver = program(second, "chromedriver");

    assertThat(Chromium.find(Map.of("PATH", first + File.pathSeparator + second)))
        .contains(new Chromium(browser, driver));
  }

  @Test
  void chromium_goes_before_other_browsers_on_the_path() throws IOException {
    program(folder, "google-chrome");
    Path chromium = program(folder, "chromium-browser");
    Path driver = program(folder, "chromedriver");

    assertThat(Chromium.find(path())).contains(new Chromium(chromium, driver));
  }

  @Test
  void what_the_variables_name_wins_over_the_path() throws IOException {
    program(folder, "chromium");
    program(folder, "chromedriver");
    Path mine = program(folder, "my-browser");
    Path mineToo = program(folder, "my-driver");

    assertThat(
            Chromium.find(
                Map.of(
                    "PATH", folder.toString(),
                    "CHROMIUM", mine.toString(),
                    "CHROMEDRIVER", mineToo.toString())))
        .contains(new Chromium(mine, mineToo));
  }

  @Test
  void a_variable_that_names_no_program_is_not_made_up_for_by_the_path() throws IOException {
    program(folder, "chromium");
    program(folder, "chromedriver");

    assertThat(found("CHROMIUM", folder.resolve("nowhere").toString())).isEmpty();
    assertThat(found("CHROMEDRIVER", folder.resolve("nowhere").toString())).isEmpty();
    assertThat(found("CHROMIUM", folder.toString())).isEmpty();
    assertThat(found("CHROMIUM", "")).isEmpty();
  }

  @Test
  void one_without_the_other_is_none() throws IOException {
    assertThat(Chromium.find(Map.of())).isEmpty();
    assertThat(Chromium.find(path())).isEmpty();
    program(folder, "chromium");
    assertThat(Chromium.find(path())).isEmpty();
    Files.createFile(folder.resolve("chromedriver"));
    assertThat(Chromium.find(path())).as("a driver that cannot be run").isEmpty();
  }

  @Test
  void the_one_that_is_here_starts_and_runs_scripts() {
    Optional<Chromium> here = Chromium.find(System.getenv());
    assumeTrue(here.isPresent(), "no Chromium here (" + Chromium.HOW_TO_GET_IT + ")");

    ChromeDriver driver = here.orElseThrow().start();
    try {
      assertThat(driver.executeScript("return navigator.language")).isEqualTo("en-US");
    } finally {
      driver.quit();
    }
  }

  private Optional<Chromium> found(String variable, String place) {
    return Chromium.find(Map.of("PATH", folder.toString(), variable, place));
  }

  private Map<String, String> path() {
    return Map.of("PATH", folder.toString());
  }

  private static Path program(Path folder, String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
