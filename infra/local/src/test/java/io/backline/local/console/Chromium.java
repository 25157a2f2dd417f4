package io.backline.local.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where this machine has a Chromium and its driver; the variables CHROMIUM and CHROMEDRIVER win.
 */
record Chromium(Path browser, Path driver) {

  static Optional<Chromium> find() {
    Optional<Path> driver =
        program(
            "CHROMEDRIVER",
            Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver"),
            Stream.of("chromedriver"));
    return program(
            "CHROMIUM",
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser"),
            Stream.of("google-chrome", "chromium"))
        .flatMap(browser -> driver.map(found -> new Chromium(browser, found)));
  }

  private static Optional<Path> program(
      String variable, Stream<String> places, Stream<String> names) {
    Optional<String> given = Optional.ofNullable(System.getenv(variable));
    return given
        .map(place -> Stream.of(Path.of(place)))
        .orElseGet(() -> Stream.concat(places.map(Path::of), names.flatMap(Chromium::onPath)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name));
  }
}
