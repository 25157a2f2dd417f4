package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backline.model.CallLimits;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.HttpSettings;
import io.backline.providers.http.UserAgent;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.setlistfm.SetlistFmConfig;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.spotify.SpotifyMode;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {

  private static final BaseUrl URL = new BaseUrl("https://example.org/api/");

  @Test
  void the_addresses_are_the_providers_own() {
    assertThat(TicketmasterConfig.DEFAULT_BASE_URL)
        .isEqualTo("https://app.ticketmaster.com/discovery/v2");
    assertThat(SpotifyConfig.DEFAULT_API_BASE_URL).isEqualTo("https://api.spotify.com/v1");
    assertThat(SpotifyConfig.DEFAULT_ACCOUNTS_BASE_URL)
        .isEqualTo("https://accounts.spotify.com/api");
    assertThat(MusicBrainzConfig.DEFAULT_BASE_URL).isEqualTo("https://musicbrainz.org/ws/2");
    assertThat(SetlistFmConfig.DEFAULT_BASE_URL).isEqualTo("https://api.setlist.fm/rest/1.0");
  }

  @Test
  void the_rates_are_the_providers_own() {
    Duration second = Duration.ofSeconds(1);
    assertThat(
            new TicketmasterConfig(
                    URL,
                    "k",
                    TicketmasterConfig.DEFAULT_PER_SECOND,
                    TicketmasterConfig.DEFAULT_PER_DAY)
                .limits())
        .isEqualTo(new CallLimits(5, second, 5_000));
    assertThat(
            new SetlistFmConfig(
                    URL, "k", SetlistFmConfig.DEFAULT_PER_SECOND, SetlistFmConfig.DEFAULT_PER_DAY)
                .limits())
        .isEqualTo(new CallLimits(2, second, 1_440));
    assertThat(new MusicBrainzConfig(URL, MusicBrainzConfig.DEFAULT_PER_SECOND).limits())
        .isEqualTo(new CallLimits(3, Duration.ofSeconds(3), Integer.MAX_VALUE));
    SpotifyConfig spotify = spotify(SpotifyConfig.DEFAULT_PER_30S);
    assertThat(spotify.limits(SpotifyMode.DEVELOPMENT))
        .isEqualTo(new CallLimits(100, Duration.ofSeconds(30), 1_000));
    assertThat(spotify.limits(SpotifyMode.EXTENDED))
        .isEqualTo(new CallLimits(100, Duration.ofSeconds(30), 100_000));
  }

  @Test
  void a_call_costs_seconds_and_megabytes() {
    assertThat(HttpSettings.defaults())
        .isEqualTo(
            new HttpSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                Duration.ofSeconds(6),
                20_971_520,
                32));
  }

  @Test
  void the_user_agent_has_a_contact_where_there_is_one() {
    assertThat(UserAgent.of(" me@example.org ").value())
        .isEqualTo("Backline/0.1 (+me@example.org)");
    assertThat(UserAgent.of(null).value()).isEqualTo("Backline/0.1");
  }

  @Test
  void a_contact_cannot_add_a_header() {
    assertThatIllegalArgumentException().isThrownBy(() -> UserAgent.of("me\r\nX-Evil: 1"));
  }

  @Test
  void the_access_is_auto_until_said() {
    assertThat(SpotifyAccess.parse(null)).isEqualTo(SpotifyAccess.AUTO);
    assertThat(SpotifyAccess.parse("extended")).isEqualTo(SpotifyAccess.EXTENDED);
  }

  @Test
  void the_market_is_the_united_states() {
    assertThat(SpotifyConfig.DEFAULT_MARKET).isEqualTo("US");
  }

  @Test
  void a_base_url_ends_without_a_slash() {
    assertThat(URL.value()).isEqualTo("https://example.org/api");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://example.org",
        "https://example.org/?a=b",
        "https://a:b@c"
      })
  void a_base_url_that_is_none_is_not_taken(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> new BaseUrl(url));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = " ")
  void a_missing_key_is_named(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TicketmasterConfig(URL, key, 5, 5_000))
        .withMessage("Ticketmaster's API key is missing");
  }

  private static SpotifyConfig spotify(int per30s) {
    return new SpotifyConfig(URL, URL, "id", "secret", SpotifyAccess.AUTO, "US", per30s, null);
  }
}
