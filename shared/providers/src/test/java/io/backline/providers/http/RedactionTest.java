package io.backline.providers.http;

import static io.backline.providers.FaultAssertions.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.backline.providers.LocalProvider;
import io.backline.providers.ProviderException;
import io.backline.providers.Reply;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.setlistfm.SetlistFmConfig;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final String BASIC =
      Base64.getEncoder().encodeToString(("client:" + LocalProvider.SECRET).getBytes(UTF_8));
  private static final List<String> SECRETS =
      List.of(LocalProvider.KEY, LocalProvider.SECRET, BASIC, "token-1-0123456789");

  private final LocalProvider provider = LocalProvider.start();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void ticketmasters_429_does_not_give_the_key_away() {
    provider.answers(
        Reply.of(
            429,
            """
            {"fault": {"faultstring": "Rate limit quota violation. Quota limit  exceeded. \
            Identifier : %s",
            "detail": {"errorcode": "policies.ratelimit.QuotaViolation"}}}\
            """
                .formatted(LocalProvider.KEY)));

    assertThat(told(() -> provider.ticketmaster().attraction("A1")))
        .contains("Identifier : [hidden]");
  }

  @Test
  void a_key_that_is_not_ours_is_hidden_too() {
    provider.answers(
        Reply.of(
            400,
            "{\"fault\": {\"faultstring\": \"Identifier : someoneElsesKey99\"},"
                + " \"self\": \"/events?apikey=another\"}"));

    assertThat(told(() -> provider.ticketmaster().attraction("A1")))
        .doesNotContain("someoneElsesKey99", "another");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 403, 429, 500})
  void no_answer_that_echoes_the_request_gives_a_secret_away(int status) {
    provider.answersTokens(LocalProvider.token("token-1-0123456789"));
    provider.answers(Reply.of(status, "You sent apikey=" + String.join(" and ", SECRETS)));

    told(() -> provider.ticketmaster().attraction("A1"));
    told(() -> provider.setlistFm().setlists("5b11f4ce-a62d-471e-81fc-a69a8278c7da", 1));
    told(() -> provider.spotify(SpotifyAccess.AUTO).artist("x"));
  }

  @Test
  void a_refused_token_does_not_give_the_client_secret_away() {
    provider.answersTokens(Reply.of(400, "bad credentials " + LocalProvider.SECRET + " " + BASIC));

    assertThat(refused(() -> provider.spotify(SpotifyAccess.AUTO).artist("x")).reason())
        .isEqualTo("bad credentials [hidden] [hidden]");
  }

  @Test
  void a_configuration_does_not_show_its_secrets() {
    BaseUrl url = new BaseUrl("http://127.0.0.1/");
    Stream.of(
            new TicketmasterConfig(url, LocalProvider.KEY, 5, 5_000),
            new SetlistFmConfig(url, LocalProvider.KEY, 2, 1_440),
            new MusicBrainzConfig(url, 1),
            new SpotifyConfig(
                url, url, "id", LocalProvider.SECRET, SpotifyAccess.AUTO, "US", 100, null))
        .forEach(
            config ->
                assertThat(config.toString())
                    .contains("http://127.0.0.1")
                    .doesNotContain(LocalProvider.KEY, LocalProvider.SECRET));
  }

  /** Everything that the exception tells, which has no secret of this request in it. */
  private static String told(ThrowingCallable call) {
    ProviderException thrown = catchThrowableOfType(ProviderException.class, call);
    assertThat(thrown).isNotNull().hasNoCause();
    String told = thrown + " " + thrown.fault();
    String own =
        switch (thrown.fault().provider()) {
          case TICKETMASTER, SETLISTFM, MUSICBRAINZ -> LocalProvider.KEY;
          case SPOTIFY -> "token-1-0123456789";
        };
    assertThat(told).doesNotContain(own);
    return told;
  }
}
