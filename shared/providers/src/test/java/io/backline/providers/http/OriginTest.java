package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Page;
import io.backline.providers.Reply;
import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No answer leads a call, and with it a key, anywhere but to the provider. */
class OriginTest {
  private final LocalProvider provider = LocalProvider.start();
  private final LocalProvider elsewhere = LocalProvider.start();

  @AfterEach
  void stop() {
    provider.close();
    elsewhere.close();
  }

  @Test
  void of_a_link_to_the_next_page_only_is_taken_that_there_is_one() {
    provider.answers(
        Reply.ok(
            "{\"items\": [{\"id\": \"b1\", \"name\": \"Fern\"}], \"next\": \"%s/next?offset=70\"}"
                .formatted(elsewhere.baseUrl())));
    SpotifyClient spotify = provider.spotify(SpotifyAccess.AUTO);
    List<AlbumGroup> groups = List.of(AlbumGroup.ALBUM);

    Page<SpotifyAlbum> page = spotify.artistAlbums("a", groups, 0);
    spotify.artistAlbums("a", groups, page.nextOffset().orElseThrow());

    assertThat(provider.lastCall().uri()).contains("offset=1");
    assertThat(elsewhere.calls()).isEmpty();
  }

  @Test
  void a_redirected_token_call_takes_no_secret_along() {
    provider.answersTokens(
        Reply.of(307, "").header("Location", elsewhere.baseUrl() + "/api/token"));

    assertThat(refused(() -> provider.spotify(SpotifyAccess.AUTO).artist("a")).status())
        .isEqualTo(307);
    assertThat(elsewhere.tokenCalls()).isEmpty();
  }
}
