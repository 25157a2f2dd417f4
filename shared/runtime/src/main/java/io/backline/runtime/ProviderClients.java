package io.backline.runtime;

import io.backline.providers.Provider;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.HttpSettings;
import io.backline.providers.http.Pauses;
import io.backline.providers.http.ProviderHttp;
import io.backline.providers.http.Rate;
import io.backline.providers.http.RateLimiterBudget;
import io.backline.providers.http.UserAgent;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Provider clients as the environment configures them. */
public final class ProviderClients {
  private ProviderClients() {}

  public static TicketmasterClient ticketmaster(Environment environment) {
    environment.requireAll(List.of("TICKETMASTER_API_KEY"));
    TicketmasterConfig config =
        new TicketmasterConfig(
            url(environment, "TICKETMASTER_BASE_URL", TicketmasterConfig.DEFAULT_BASE_URL),
            environment.require("TICKETMASTER_API_KEY"),
            environment.positive("TICKETMASTER_PER_SECOND", TicketmasterConfig.DEFAULT_PER_SECOND));
    return TicketmasterClient.create(
        config, http(environment, Map.of(Provider.TICKETMASTER, config.rate())));
  }

  public static SpotifyClient spotify(Environment environment) {
    environment.requireAll(List.of("SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET"));
    SpotifyConfig config =
        new SpotifyConfig(
            url(environment, "SPOTIFY_API_BASE_URL", SpotifyConfig.DEFAULT_API_BASE_URL),
            url(environment, "SPOTIFY_ACCOUNTS_BASE_URL", SpotifyConfig.DEFAULT_ACCOUNTS_BASE_URL),
            environment.require("SPOTIFY_CLIENT_ID"),
            environment.require("SPOTIFY_CLIENT_SECRET"),
            SpotifyAccess.parse(environment.get("SPOTIFY_ACCESS", "auto")),
            environment.get("SPOTIFY_MARKET", SpotifyConfig.DEFAULT_MARKET),
            environment.positive("SPOTIFY_PER_30S", SpotifyConfig.DEFAULT_PER_30S));
    return SpotifyClient.create(config, http(environment, Map.of(Provider.SPOTIFY, config.rate())));
  }

  public static MusicBrainzClient musicBrainz(Environment environment) {
    MusicBrainzConfig config =
        new MusicBrainzConfig(
            url(environment, "MUSICBRAINZ_BASE_URL", MusicBrainzConfig.DEFAULT_BASE_URL),
            environment.positive("MUSICBRAINZ_PER_SECOND", MusicBrainzConfig.DEFAULT_PER_SECOND));
    return MusicBrainzClient.create(
        config, http(environment, Map.of(Provider.MUSICBRAINZ, config.rate())));
  }

  private static BaseUrl url(Environment environment, String name, String fallback) {
    return new BaseUrl(environment.get(name, fallback));
  }

  private static ProviderHttp http(Environment environment, Map<Provider, Rate> rates) {
    Clock clock = Clock.systemUTC();
    return ProviderHttp.create(
        HttpSettings.defaults(),
        UserAgent.of(environment.get("CONTACT", "")),
        RateLimiterBudget.create(rates, Pauses.sleeping(), clock),
        Pauses.sleeping(),
        clock);
  }
}
