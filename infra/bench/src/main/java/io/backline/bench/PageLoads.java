package io.backline.bench;

import io.backline.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages as a browser loads them that has never seen them. */
record PageLoads(ChromeDriver driver) implements AutoCloseable {
  /** The page's status, and the milliseconds from the navigation's start to the paint. */
  private static final String FIRST_PAINT =
      """
      const done = arguments[arguments.length - 1];
      new PerformanceObserver((list, observer) => {
        const [paint] = list.getEntriesByName('first-contentful-paint');
        if (!paint) return;
        observer.disconnect();
        const [navigation] = performance.getEntriesByType('navigation');
        done([navigation.responseStatus, paint.startTime]);
      }).observe({ type: 'paint', buffered: true });
      """;

  static PageLoads start(Chromium chromium) {
    return new PageLoads(chromium.start());
  }

  String browser() {
    return "Chromium " + driver.getCapabilities().getBrowserVersion();
  }

  /** Leaves the last page and all that was kept of it. */
  void forget() {
    driver.get("about:blank");
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  /** Milliseconds until something of the page was to be seen; only a page that is there counts. */
  double firstPaint(URI page) throws IOException {
    driver.get(page.toString());
    List<?> seen = (List<?>) driver.executeAsyncScript(FIRST_PAINT);
    long status = ((Number) seen.getFirst()).longValue();
    if (status != 200) {
      throw new IOException("%s was answered %d".formatted(page.getPath(), status));
    }
    return ((Number) seen.getLast()).doubleValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
