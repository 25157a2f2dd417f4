package io.backline.local.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backline.browser.Chromium;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window. */
final class Browser implements AutoCloseable {
  private final ChromeDriver driver;
  private final URI console;

  private Browser(ChromeDriver driver, URI console) {
    this.driver = driver;
    this.console = console;
  }

  /** Skips the test where this machine has no Chromium, or no driver for it. */
  static Browser start(URI console) {
    return new Browser(installed().start(), console);
  }

  static Chromium installed() {
    Optional<Chromium> chromium = Chromium.find(System.getenv());
    assumeTrue(
        chromium.isPresent(),
        "no Chromium and chromedriver here: the console is not tested in a browser (%s)"
            .formatted(Chromium.HOW_TO_GET_IT));
    return chromium.orElseThrow();
  }

  /** A tab with a session storage of its own. */
  Tab tab(Screen screen) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            screen == Screen.PHONE));
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", Tab.HOOKS));
    return new Tab(driver, driver.getWindowHandle(), console);
  }

  /** What the console of any tab complained of since this was asked: scripts, policy, requests. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
