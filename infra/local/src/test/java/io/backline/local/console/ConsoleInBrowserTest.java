package io.backline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.local.system.RunningSystem;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What the console shows of artists that are there, and what an operator does with it. */
class ConsoleInBrowserTest {
  private static ConsoleUnderTest console;
  private static String busy;

  @BeforeAll
  static void start() throws IOException {
    console = ConsoleUnderTest.start(0);
    busy = console.imported(console.artist(SampleKind.BUSY));
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
  void results_are_gone_through_by_arrows_and_left_by_escape() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/");
    tab.type("#search", "hollow ferrymen");
    tab.await("two results", () -> tab.count("#results [role=option]") == 2);
    assertThat(tab.attribute("#search", "aria-expanded")).isEqualTo("true");

    tab.type("#search", Keys.ARROW_DOWN);
    assertThat(tab.attribute("#search", "aria-activedescendant")).isEqualTo("result-0");
    tab.type("#search", Keys.ARROW_DOWN);
    assertThat(tab.attribute("#search", "aria-activedescendant")).isEqualTo("result-1");
    tab.type("#search", Keys.ARROW_DOWN);
    assertThat(tab.attribute("#search", "aria-activedescendant")).isEqualTo("result-0");
    tab.type("#search", Keys.ARROW_UP);
    assertThat(tab.attribute("#result-1", "aria-selected")).isEqualTo("true");

    tab.type("#search", Keys.ESCAPE);
    assertThat(tab.isShown("#results")).isFalse();
    assertThat(tab.attribute("#search", "aria-expanded")).isEqualTo("false");
    assertThat(tab.path()).isEqualTo("/");
  }

  @ParameterizedTest
  @EnumSource
  void names_with_quotes_markup_and_other_scripts_are_text(Screen screen) {
    SampleArtist artist = console.artist(SampleKind.MARKUP);
    Tab tab = console.browser().tab(screen);
    tab.open("/");
    tab.type("#search", "vinegar");
    String option = "#results [data-attraction='" + artist.tmAttractionId() + "']";
    tab.awaitText(option + " .name", artist.name());
    assertThat(tab.count("#results b")).isZero();

    console.choose(tab, artist);
    tab.await("#import[data-stage=completed]");
    assertThat(tab.text("h1")).isEqualTo(artist.name());
    tab.awaitText("#show-list .name", artist.name());
    assertThat(tab.count("main b")).isZero();
    assertThat((String) tab.run("return document.title")).isEqualTo(artist.name() + " · Backline");
    assertThat(tab.width()).isLessThanOrEqualTo(screen.width());
  }

  @Test
  void the_operator_s_key_opens_the_page_and_stays_in_the_tab() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/operate");
    tab.type("#admin-key", "not-the-key", Keys.ENTER);
    tab.awaitText("[role=alert]", "That is not the key.");
    assertThat(console.browser().errors()).isNotEmpty().allMatch(error -> error.contains("401"));
    assertThat(kept(tab)).isEmpty();

    operate(tab);
    tab.awaitText("#job-list", "Import of " + console.artist(SampleKind.BUSY).name());
    tab.await("#job-plots svg");
    assertThat(kept(tab)).contains(RunningSystem.ADMIN_KEY);
    assertThat((String) tab.run("return document.cookie + JSON.stringify(localStorage) + location"))
        .doesNotContain(RunningSystem.ADMIN_KEY);
    tab.reload();
    tab.await("#job-list > li");

    Tab other = console.browser().tab(Screen.LAPTOP);
    other.open("/operate");
    other.await("#admin-key");
  }

  private static String kept(Tab tab) {
    return (String) tab.run("return Object.values(sessionStorage).join()");
  }

  private static void operate(Tab tab) {
    tab.open("/operate");
    tab.type("#admin-key", Keys.chord(Keys.CONTROL, "a"), RunningSystem.ADMIN_KEY, Keys.ENTER);
    tab.await("#panel-jobs");
  }

  @ParameterizedTest
  @EnumSource
  void each_of_the_operator_s_lists_opens(Screen screen) {
    Tab tab = console.browser().tab(screen);
    operate(tab);
    tab.click("#tab-letters");
    tab.awaitText("#panel-letters", "There are none.");
    tab.click("#tab-providers");
    tab.awaitText("#budgets", "Ticketmaster");
    tab.click("#tab-schedule");
    tab.awaitText("#health", "calculate-trending");
    tab.click("#tab-trends");
    tab.await("#panel-trending #trending-period");
    assertThat(tab.width()).isLessThanOrEqualTo(screen.width());
  }

  @Test
  void a_dead_letter_is_shown_as_text_and_dismissed_only_where_that_is_confirmed() {
    console.running().system().send("ShowsQueue", "{<b>shows</b>", Duration.ZERO);
    Tab tab = console.browser().tab(Screen.LAPTOP);
    operate(tab);
    tab.click("#tab-letters");
    tab.await(
        "the letter",
        () -> {
          tab.click("#letters-refresh");
          return tab.count("#letter-list > li") == 1;
        });
    assertThat(tab.text("#letter-list pre")).isEqualTo("{<b>shows</b>");

    tab.run("window.confirm = () => false");
    tab.click("#letter-list [aria-label^=Dismiss]");
    assertThat(tab.count("#letter-list > li")).isOne();
    tab.run("window.confirm = () => true");
    tab.click("#letter-list [aria-label^=Dismiss]");
    tab.awaitText("#panel-letters", "It is dismissed.");
    tab.awaitText("#panel-letters", "There are none.");
  }

  @Test
  void a_page_that_does_not_exist_says_so_and_leads_back() {
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open("/operat");
    tab.awaitText("h1", "There is no such page");
    assertThat(console.browser().errors()).isNotEmpty().allMatch(error -> error.contains("404"));
    tab.click("main a");
    tab.await("#trending");
    assertThat(tab.path()).isEqualTo("/");
    tab.open("/operate/");
    tab.await("#admin-key");
    assertThat(tab.path()).isEqualTo("/operate");
    assertThat(console.browser().errors()).allMatch(error -> error.contains("404"));
  }

  @ParameterizedTest
  @EnumSource
  void an_admin_excludes_a_song_and_pins_it(Screen screen) {
    Tab tab = console.browser().tab(screen);
    operate(tab);
    tab.open(busy + "#songs");
    tab.await("#song-list > li");
    String song = "#" + tab.attribute("#song-list > li:not(:has(.side .badge))", "id");
    String title = tab.text(song + " .name");
    tab.click(song + " summary");
    tab.await(song + " .versions li");
    String recording = "#" + tab.attribute(song + " .versions li", "id");

    tab.click(recording + " button");
    decide(tab, "it is a rehearsal");
    tab.await("the song to go", () -> tab.count(song) == 0);

    tab.click("#tab-leftout");
    tab.awaitText("#leftout-list " + recording, "Excluded by A. Admin: it is a rehearsal");
    tab.click("#leftout-list " + recording + " button");
    decide(tab, "it is none");
    tab.await("the recording to go", () -> tab.count("#leftout-list " + recording) == 0);

    tab.click("#tab-songs");
    tab.awaitText(song, title);
  }

  private static void decide(Tab tab, String why) {
    tab.await("dialog");
    tab.type("#decide-by", Keys.chord(Keys.CONTROL, "a"), "A. Admin");
    tab.type("#decide-note", why, Keys.ENTER);
    tab.await("the dialog to close", () -> tab.count("dialog") == 0);
  }

  @Test
  void an_admin_s_buttons_go_with_a_key_that_is_no_good_any_more() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    operate(tab);
    tab.open(busy + "#leftout");
    tab.await("#leftout-list button");
    tab.run("sessionStorage.setItem('backline.admin-key', 'no key')");
    tab.click("#leftout-list button");
    tab.await("dialog");
    tab.type("#decide-by", "A. Admin", Keys.ENTER);
    tab.awaitText("dialog [role=alert]", "The key is not good any more.");
    assertThat(console.browser().errors()).allMatch(error -> error.contains("401"));
    assertThat(tab.count("#leftout-list button")).isZero();
    assertThat(kept(tab)).doesNotContain("no key");
  }

  @Test
  void a_button_without_a_name_would_be_found() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/");
    tab.await("main h1");
    tab.run("document.querySelector('main').append(document.createElement('button'))");
    assertThat(Accessibility.findings(tab)).singleElement().asString().startsWith("button-name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nothing_serious_stands_in_the_way_of_anybody(String colorScheme) {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.prefer(colorScheme);
    tab.open("/");
    tab.type("#search", "the");
    tab.await("#results [role=option]");
    tab.type("#search", Keys.ARROW_DOWN);
    expectAccessible(tab);

    tab.open(busy);
    tab.await("#import[data-stage=completed]");
    for (String part : List.of("shows", "songs", "leftout", "setlists")) {
      tab.click("#tab-" + part);
      tab.await("#panel-" + part + " li");
      expectAccessible(tab);
    }

    operate(tab);
    tab.await("#job-list > li");
    expectAccessible(tab);
    tab.click("#tab-letters");
    tab.awaitText("#panel-letters", "There are none.");
    expectAccessible(tab);
    tab.click("#tab-providers");
    tab.await("#budgets table");
    expectAccessible(tab);
    tab.click("#tab-schedule");
    tab.await("#health table");
    expectAccessible(tab);
    tab.open("/api-docs");
    tab.await("main details");
    expectAccessible(tab);
  }

  private static void expectAccessible(Tab tab) {
    assertThat(Accessibility.findings(tab)).as(tab.path()).isEmpty();
  }
}
