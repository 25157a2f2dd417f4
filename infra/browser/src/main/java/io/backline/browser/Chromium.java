package io.backline.browser;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Where this machine has a Chromium and its driver: two programs. */
public record Chromium(Path browser, Path driver) {
  /** What to tell people who have none. */
  public static final String HOW_TO_GET_IT =
      "apt-get install chromium chromium-driver, or set CHROMIUM and CHROMEDRIVER";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");

  public Chromium {
    requireNonNull(browser, "browser is null");
    requireNonNull(driver, "driver is null");
  }

  /**
   * Empty without one of the two.
   *
   * @param environment CHROMIUM and CHROMEDRIVER are paths that win over what is on the PATH
   */
  public static Optional<Chromium> find(Map<String, String> environment) {
    Optional<Path> driver = program(environment, "CHROMEDRIVER", DRIVERS);
    return program(environment, "CHROMIUM", BROWSERS)
        .flatMap(browser -> driver.map(found -> new Chromium(browser, found)));
  }

  private static Optional<Path> program(
      Map<String, String> environment, String variable, List<String> names) {
    Stream<Path> places =
        environment.containsKey(variable)
            ? Stream.of(Path.of(environment.get(variable)))
            : names.stream().flatMap(name -> onPath(environment, name));
    return places.filter(Chromium::isProgram).findFirst();
  }

  private static Stream<Path> onPath(Map<String, String> environment, String name) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name));
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }

  /**
   * Starts it without a window; whoever asked ends it by {@code quit()}. What pages complain of is
   * in its log {@code LogType.BROWSER}.
   */
  public ChromeDriver start() {
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build(),
        options());
  }

  private ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--lang=en-US",
        // Nothing but this machine is asked.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    return options;
  }
}
