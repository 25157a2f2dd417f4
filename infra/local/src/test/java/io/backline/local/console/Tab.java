package io.backline.local.console;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** A tab of the browser. Elements are named by CSS selectors, and may be drawn anew at any time. */
final class Tab {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /**
   * What every page begins with: WebSockets that can be cut, and a record of what the import's bar
   * has shown. While they are cut none is opened, as the browser's console would complain of each.
   */
  static final String HOOKS =
      """
      (() => {
        const Real = WebSocket;
        const sockets = [];
        let isCut = false;
        window.WebSocket = function (url) {
          if (!isCut) return sockets[sockets.push(new Real(url)) - 1];
          const refused = new EventTarget();
          refused.close = () => {};
          setTimeout(() => refused.dispatchEvent(new Event('close')));
          return refused;
        };
        window.cutWebSockets = () => {
          isCut = true;
          sockets.forEach((socket) => socket.close());
        };
        window.mendWebSockets = () => { isCut = false; };
        window.bars = [];
        new MutationObserver(() => {
          const bar = document.getElementById('import-bar');
          if (bar && bar.value !== window.bars.at(-1)) window.bars.push(bar.value);
        }).observe(document, { subtree: true, childList: true, attributes: true });
      })();
      """;

  private final ChromeDriver driver;
  private final String handle;
  private final URI console;

  Tab(ChromeDriver driver, String handle, URI console) {
    this.driver = driver;
    this.handle = handle;
    this.console = console;
  }

  void open(String path) {
    here().get(console.resolve(path).toString());
  }

  void reload() {
    here().navigate().refresh();
  }

  /** The address without the console's own part. */
  String path() {
    return (String) run("return location.pathname");
  }

  void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(LONGEST_WAIT);
    Optional<WebDriverException> last = Optional.empty();
    while (Instant.now().isBefore(end)) {
      try {
        if (condition.getAsBoolean()) {
          return;
        }
      } catch (WebDriverException e) {
        // What was found is drawn anew, hidden, or of the page before.
        last = Optional.of(e);
      }
      pause();
    }
    throw new AssertionError(
        "waited in vain for " + what + " at " + path() + ":\n" + text("main"), last.orElse(null));
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until there is such an element that is seen. */
  void await(String css) {
    await(css, () -> isShown(css));
  }

  void awaitText(String css, String text) {
    await(css + " to say " + text, () -> text(css).contains(text));
  }

  boolean isShown(String css) {
    return (boolean)
        run("return document.querySelector(arguments[0])?.checkVisibility() ?? false", css);
  }

  int count(String css) {
    return ((Number) run("return document.querySelectorAll(arguments[0]).length", css)).intValue();
  }

  /** The text of the first such element; empty without one. */
  String text(String css) {
    return (String) run("return document.querySelector(arguments[0])?.textContent ?? ''", css);
  }

  @SuppressWarnings("unchecked") // An array of strings comes as a list of them.
  List<String> texts(String css) {
    return (List<String>)
        run("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", css);
  }

  /** An attribute of the first such element; empty without one. */
  String attribute(String css, String name) {
    return (String)
        run(
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''",
            css,
            name);
  }

  /** How wide the page is, with what stands out of it. */
  long width() {
    return (long) run("return document.documentElement.scrollWidth");
  }

  void click(String css) {
    act(css, WebElement::click);
  }

  /** Types into an element. */
  void type(String css, CharSequence... keys) {
    act(css, element -> element.sendKeys(keys));
  }

  private void act(String css, Consumer<WebElement> action) {
    await(
        css,
        () -> {
          action.accept(here().findElement(By.cssSelector(css)));
          return true;
        });
  }

  Object run(String script, Object... arguments) {
    return here().executeScript(script, arguments);
  }

  /** Runs a script whose last argument takes its outcome. */
  Object runUntilDone(String script, Object... arguments) {
    here().manage().timeouts().scriptTimeout(LONGEST_WAIT);
    return here().executeAsyncScript(script, arguments);
  }

  void prefer(String colorScheme) {
    here()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(
                    Map.of("name", "prefers-color-scheme", "value", colorScheme),
                    Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Rests the pointer so many pixels below an element's middle. */
  void pointBelow(String css, int pixels) {
    WebElement element = here().findElement(By.cssSelector(css));
    new Actions(driver).moveToElement(element, 0, pixels).perform();
  }

  void nudgePointer() {
    here();
    new Actions(driver).moveByOffset(3, 3).perform();
  }

  /** Takes the network away from this tab, WebSockets included, and gives it back. */
  void setReachable(boolean isReachable) {
    here().executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            !isReachable,
            "latency",
            0,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
    run(isReachable ? "mendWebSockets()" : "cutWebSockets()");
  }

  private ChromeDriver here() {
    driver.switchTo().window(handle);
    return driver;
  }
}
