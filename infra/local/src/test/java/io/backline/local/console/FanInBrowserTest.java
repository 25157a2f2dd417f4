package io.backline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.SampleArtist;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** How a fan finds his way, on pages that are left and come back to. */
class FanInBrowserTest {
  private static final String ASKED_FOR_IMPORTS =
      "return performance.getEntriesByType('resource')"
          + ".filter(({ name }) => name.endsWith('/api/artists/import')).length";

  private static ConsoleUnderTest console;
  private static String busy;

  @BeforeAll
  static void start() throws IOException {
    console = ConsoleUnderTest.start(4);
    busy = console.imported(console.untouched().next());
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
  }

  @AfterEach
  void expect_a_clean_console() {
    console.expectNoErrors();
  }

  @Test
  void a_link_that_is_followed_while_the_server_is_away_is_followed_once_it_is_back() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/");
    tab.await("#trending");
    tab.setReachable(false);
    tab.click("nav a[href='/api-docs']");
    tab.awaitText("main [role=alert]", "The server cannot be reached.");

    tab.setReachable(true);
    tab.click("main button");
    tab.await("main details");
    expectOnlyThatItWasAway();
  }

  @Test
  void what_could_not_be_read_while_the_server_was_away_is_read_when_it_is_back() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open(busy);
    tab.await("#show-list > li");
    tab.awaitText("#import-link", "Live");
    tab.setReachable(false);
    tab.click("#tab-songs");
    tab.awaitText("#panel-songs [role=alert]", "The server cannot be reached.");
    tab.click("#import .foot button");
    tab.awaitText("#import-refused", "The server cannot be reached.");
    assertThat(tab.text("#import-message")).isEqualTo("Complete");

    tab.setReachable(true);
    tab.awaitText("#import-link", "Live");
    tab.await("#song-list > li");
    assertThat(tab.isShown("#panel-songs [role=alert]")).isFalse();
    expectOnlyThatItWasAway();
  }

  @Test
  void an_artist_who_was_chosen_while_the_server_was_away_is_opened_by_a_reload() {
    SampleArtist artist = console.untouched().next();
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open("/");
    tab.type("#search", artist.name());
    // Its page has to be there already, as its modules are where another artist was looked at.
    tab.run(
        "return import(document.querySelector('link[rel=stylesheet]').href"
            + ".replace('console.css', 'artist.js'))");
    tab.await("#results [data-attraction='" + artist.tmAttractionId() + "']");
    tab.setReachable(false);
    tab.type("#search", Keys.ENTER);
    tab.awaitText("#import-refused", "The server cannot be reached.");
    assertThat(tab.text("h1")).isEqualTo(artist.name());

    tab.setReachable(true);
    tab.reload();
    tab.await("the artist's address", () -> tab.path().matches("/artists/[^-].*"));
    tab.await("#import[data-stage=completed]");
    expectOnlyThatItWasAway();
  }

  private static void expectOnlyThatItWasAway() {
    assertThat(console.browser().errors())
        .allMatch(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @ParameterizedTest
  @EnumSource
  void shows_by_place_tell_as_much_as_by_date(Screen screen) {
    Tab tab = console.browser().tab(screen);
    tab.open(busy);
    tab.await("#show-list > li");
    tab.run(
        """
        const view = document.getElementById('shows-view');
        view.value = 'place';
        view.dispatchEvent(new Event('change'));
        """);
    String row = "#show-places .dates > li";
    tab.await(row);
    assertThat(tab.texts(row + " time")).allMatch(time -> time.matches(".*\\d{4} \\S.*"));
    assertThat(tab.texts(row + " .name")).hasSize(tab.count(row)).doesNotContain("");
    assertThat(tab.count(row + " a[aria-label^='Tickets: ']")).isPositive();
    assertThat(tab.count(row + "[data-status=cancelled]:not(.off)")).isZero();
    assertThat(tab.width()).isLessThanOrEqualTo(screen.width());

    tab.click(row + " .side button");
    tab.await("#panel-setlists");
  }

  @Test
  void a_pointer_at_rest_imports_nothing_until_it_is_moved() {
    SampleArtist artist = console.untouched().next();
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/");
    tab.await("#trending");
    tab.pointBelow("#search", 60);
    tab.type("#search", artist.name());
    tab.await("#results [data-attraction='" + artist.tmAttractionId() + "']");
    // Twice as long as it would take.
    tab.runUntilDone("setTimeout(arguments[0], 600)");
    assertThat(tab.run(ASKED_FOR_IMPORTS)).isEqualTo(0L);

    tab.nudgePointer();
    tab.await("the import", () -> tab.run(ASKED_FOR_IMPORTS).equals(1L));
  }

  @Test
  void a_name_and_enter_open_the_artist() {
    SampleArtist artist = console.untouched().next();
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open("/");
    tab.await("#trending");
    tab.type("#search", artist.name(), Keys.ENTER);
    tab.await("the artist's address", () -> tab.path().matches("/artists/[^-].*"));
    assertThat(tab.text("h1")).isEqualTo(artist.name());
    tab.await("#import[data-stage=completed]");
  }

  @Test
  void the_open_tab_goes_by_the_address() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open(busy + "#songs");
    tab.await("#song-list > li");
    tab.run("location.hash = '#shows'");
    tab.await("#show-list > li");
    assertThat(tab.attribute("#tab-shows", "aria-selected")).isEqualTo("true");
  }

  @Test
  void who_goes_back_is_where_he_was() {
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open(busy);
    tab.await("#show-list > li");
    tab.awaitText("#import-link", "Live");
    tab.run("scrollTo(0, 500)");
    tab.await("the place to be kept", () -> kept(tab) > 400);
    long place = kept(tab);
    // Clicked by a script: to point at it, the driver would scroll up.
    tab.run("document.querySelector(\"nav a[href='/operate']\").click()");
    tab.await("#admin-key");

    tab.run("history.back()");
    // What stands above may be drawn a line higher or lower.
    tab.await(
        "the place",
        () -> (boolean) tab.run("return Math.abs(scrollY - arguments[0]) < 100", place));
    assertThat((String) tab.run("return document.activeElement.id")).isEqualTo("artist-name");
  }

  private static long kept(Tab tab) {
    return (long) tab.run("return history.state?.at ?? 0");
  }
}
