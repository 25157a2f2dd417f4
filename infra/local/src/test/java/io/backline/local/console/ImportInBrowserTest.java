package io.backline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fan searches, chooses, and watches the import in a browser. */
class ImportInBrowserTest {
  private static final int BUSY_ARTISTS = 6;
  private static final String SHOWS = "#show-list > li";
  private static final String COMPLETED = "#import[data-stage=completed]";

  private static ConsoleUnderTest console;

  @BeforeAll
  static void start() throws IOException {
    console = ConsoleUnderTest.start(BUSY_ARTISTS);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
  }

  @AfterEach
  void let_go_and_expect_a_clean_console() {
    console.letGo();
    console.expectNoErrors();
  }

  @ParameterizedTest
  @EnumSource
  void shows_appear_while_songs_still_come_and_the_bar_moves_to_the_end(Screen screen) {
    SampleArtist artist = console.untouched().next();
    Tab tab = console.browser().tab(screen);
    tab.open("/");
    console.holdSongs();

    console.choose(tab, artist);
    assertThat(tab.text("h1")).isEqualTo(artist.name());
    tab.await(SHOWS);
    tab.awaitText("#import-waiting", "waiting for Spotify until");
    assertThat(tab.attribute("#import", "data-ended")).isEqualTo("false");
    assertThat(tab.text("[data-phase=catalog] .state")).isNotEqualTo("done");
    tab.await("the steps to give way to the shows", () -> !tab.isShown("#import-phases"));
    assertThat(tab.text("#import-counts")).contains("Shows:");

    console.letGo();
    tab.await(COMPLETED);
    tab.awaitText("#import-percent", "100 %");
    assertThat(bars(tab)).isSorted().hasSizeGreaterThan(3).endsWith(100L);
    tab.await("the songs' number", () -> tab.text("#tab-songs").matches("Songs \\(\\d+\\)"));
    tab.click("#tab-songs");
    tab.await("#song-list > li");
    assertThat(tab.width()).isLessThanOrEqualTo(screen.width());
  }

  @SuppressWarnings("unchecked") // An array of whole numbers comes as a list of them.
  private static List<Long> bars(Tab tab) {
    return (List<Long>) tab.run("return window.bars");
  }

  @Test
  void a_page_that_is_reloaded_goes_on_at_no_lower_a_revision() {
    Tab tab = inTheMiddle();
    long before = revision(tab);

    tab.reload();
    tab.await("#import[data-revision]");
    assertThat(revision(tab)).isGreaterThanOrEqualTo(before);
    tab.await(SHOWS);

    console.letGo();
    tab.await(COMPLETED);
  }

  @Test
  void a_second_tab_shows_the_same_and_comes_to_the_same_end() {
    Tab first = inTheMiddle();
    Tab second = console.browser().tab(Screen.PHONE);
    second.open(first.path());
    second.await(SHOWS);
    second.await("the same revision", () -> revision(first) == revision(second));

    console.letGo();
    first.await(COMPLETED);
    second.await(COMPLETED);
    second.await("the same revision", () -> revision(first) == revision(second));
  }

  @Test
  void a_page_that_has_lost_its_websocket_asks_until_it_is_live_again() {
    Tab tab = inTheMiddle();
    tab.awaitText("#import-link", "Live");

    tab.run("cutWebSockets()");
    tab.awaitText("#import-link", "Connection lost");
    console.letGo();
    tab.await(COMPLETED);
    tab.awaitText("#import-link", "Connection lost");

    tab.run("mendWebSockets()");
    tab.awaitText("#import-link", "Live");
  }

  /** The page of an artist whose shows are there, while its songs have to wait. */
  private static Tab inTheMiddle() {
    Tab tab = console.browser().tab(Screen.LAPTOP);
    tab.open("/");
    console.holdSongs();
    console.choose(tab, console.untouched().next());
    tab.await(SHOWS);
    return tab;
  }

  private static long revision(Tab tab) {
    return Long.parseLong(tab.attribute("#import", "data-revision"));
  }

  @Test
  void an_import_that_failed_says_why_and_is_done_again_at_a_click() {
    SampleArtist artist = console.artist(SampleKind.SPARSE);
    console
        .running()
        .samples()
        .faults()
        .always(
            request -> request.target().contains("/attractions/" + artist.tmAttractionId()),
            Fault.json(404, "{\"fault\": {}}"));
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open("/");
    console.choose(tab, artist);
    tab.await("#import[data-stage=failed]");
    tab.awaitText("#import-problem", "Who it is: Ticketmaster refused to answer.");
    assertThat(tab.text("main")).doesNotContain("{", "404");
    assertThat(tab.text("#import-message")).isEqualTo("The import failed");

    console.letGo();
    tab.click("#import-problem button");
    tab.await(COMPLETED);
    tab.await(SHOWS);
  }

  @Test
  void a_part_that_is_missing_is_named_and_tried_again_at_a_click() {
    SampleArtist artist = console.untouched().next();
    console
        .running()
        .samples()
        .faults()
        .always(
            request ->
                request.provider() == Provider.SPOTIFY && request.target().contains("/albums"),
            Fault.json(400, "{\"error\": {\"status\": 400, \"message\": \"Bad request\"}}"));
    Tab tab = console.browser().tab(Screen.PHONE);
    tab.open("/");
    console.choose(tab, artist);
    tab.await("#import[data-stage=partial][data-ended=true]");
    tab.awaitText("#import-message", "Something is missing");
    tab.await(SHOWS);
    assertThat(tab.text("#import-problem [data-part=catalog]")).isEqualTo("Try that part again");

    tab.click("#import-problem [data-part=catalog]");
    tab.awaitText("#import-message", "That part failed again");
    assertThat(tab.count("#import-problem button:not([data-part=catalog])")).isZero();

    console.letGo();
    tab.click("#import-problem [data-part=catalog]");
    tab.await(COMPLETED);
    tab.click("#tab-songs");
    tab.await("#song-list > li");
  }
}
