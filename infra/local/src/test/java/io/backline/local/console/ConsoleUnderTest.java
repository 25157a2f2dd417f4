package io.backline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.system.ApiClient;
import io.backline.local.system.RunningSystem;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.util.Iterator;
import org.openqa.selenium.Keys;

/**
 * The running system and a browser to look at it.
 *
 * @param untouched busy artists that no test has imported
 */
record ConsoleUnderTest(RunningSystem running, Browser browser, Iterator<SampleArtist> untouched)
    implements AutoCloseable {

  /** Skips the test where there is no browser. */
  static ConsoleUnderTest start(int busyArtists) throws IOException {
    Browser.installed();
    RunningSystem running =
        RunningSystem.start(
            SampleOptions.defaults().withExtraArtists(SampleKind.BUSY, busyArtists));
    try {
      Iterator<SampleArtist> untouched =
          running.samples().artists().stream()
              .filter(artist -> artist.kind() == SampleKind.BUSY)
              .iterator();
      return new ConsoleUnderTest(running, Browser.start(running.system().http()), untouched);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  ApiClient api() {
    return running.api();
  }

  SampleArtist artist(SampleKind kind) {
    return running.samples().artist(kind);
  }

  /** The artist's page once all of it is there. */
  String imported(SampleArtist artist) {
    JsonNode end = api().importArtist(artist.tmAttractionId());
    String id = end.path("artistId").asText();
    api().awaitRest(id);
    return "/artists/" + api().get("/api/artists/" + id).path("slug").asText();
  }

  /** Spotify tells no albums for now, and says so: imports wait for it in their middle. */
  void holdSongs() {
    running
        .samples()
        .faults()
        .always(
            request ->
                request.provider() == Provider.SPOTIFY && request.target().contains("/albums"),
            Fault.tooManyRequests("1"));
  }

  /** All providers answer again. */
  void letGo() {
    running.samples().faults().clear();
  }

  /** Finds an artist by its name and chooses it, with the keyboard alone. */
  void choose(Tab tab, SampleArtist artist) {
    tab.type("#search", artist.name());
    String option = "#results [data-attraction='" + artist.tmAttractionId() + "']";
    tab.await(option);
    while (!tab.attribute(option, "aria-selected").equals("true")) {
      tab.type("#search", Keys.ARROW_DOWN);
    }
    tab.type("#search", Keys.ENTER);
    tab.await("the artist's address", () -> tab.path().matches("/artists/[^-].*"));
  }

  /** A busy machine may miss its turn to ask Ticketmaster: the console asks once more then. */
  void expectNoErrors() {
    assertThat(browser.errors())
        .filteredOn(error -> !(error.contains("/api/search") && error.contains(" 503 ")))
        .isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    running.close();
  }
}
