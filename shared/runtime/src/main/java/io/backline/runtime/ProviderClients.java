package io.backline.runtime;

import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Budget;
import io.backline.providers.http.HttpSettings;
import io.backline.providers.http.Pauses;
import io.backline.providers.http.PooledWire;
import io.backline.providers.http.ProviderHttp;
import io.backline.providers.http.UserAgent;
import io.backline.providers.http.Wire;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.providers.setlistfm.SetlistFmConfig;
import io.backline.providers.spotify.SharedAccess;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import io.backline.store.BatchAccessStore;
import io.backline.store.BudgetStore;
import io.backline.store.TokenStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Provider clients as the environment configures them, over one pool of connections. */
public final class ProviderClients {
  private final Environment environment;
  private final ProviderHttp http;
  private final Function<SpotifyConfig, SharedAccess> access;

  private ProviderClients(
      Environment environment, ProviderHttp http, Function<SpotifyConfig, SharedAccess> access) {
    this.environment = environment;
    this.http = http;
    this.access = access;
  }

  /** Clients that keep to the quotas together with all other functions, by the status table. */
  public static ProviderClients sharing(
      DynamoDbClient dynamoDb, Environment environment, CallPriority priority, Meter meter) {
    Wire wire =
        new PooledWire(HttpSettings.defaults(), UserAgent.of(environment.get("CONTACT", "")));
    return sharing(
        dynamoDb, environment, priority, wire, Pauses.sleeping(), Clock.systemUTC(), meter);
  }

  /** The same over a wire, with pauses and in a time of the caller's. */
  public static ProviderClients sharing(
      DynamoDbClient dynamoDb,
      Environment environment,
      CallPriority priority,
      Wire wire,
      Pauses pauses,
      Clock clock,
      Meter meter) {
    String table = environment.require("STATUS_TABLE");
    BudgetStore budgets = new BudgetStore(dynamoDb, table, clock);
    TokenStore tokens = new TokenStore(dynamoDb, table);
    BatchAccessStore batches = new BatchAccessStore(dynamoDb, table);
    Budget budget = new LeasedBudget(budgets, priority, pauses, clock);
    return new ProviderClients(
        environment,
        ProviderHttp.over(wire, HttpSettings.defaults(), budget, pauses, clock, meter),
        app -> new StoredAccess(tokens, batches, app));
  }

  /** Clients within a given budget, with a place for what the processes of a Spotify app share. */
  static ProviderClients within(
      Budget budget,
      Function<SpotifyConfig, SharedAccess> access,
      Environment environment,
      Clock clock) {
    ProviderHttp http =
        ProviderHttp.create(
            HttpSettings.defaults(),
            UserAgent.of(environment.get("CONTACT", "")),
            budget,
            Pauses.sleeping(),
            clock);
    return new ProviderClients(environment, http, access);
  }

  public TicketmasterClient ticketmaster() {
    environment.requireAll(List.of("TICKETMASTER_API_KEY"));
    TicketmasterConfig config =
        new TicketmasterConfig(
            new BaseUrl(
                environment.url("TICKETMASTER_BASE_URL", TicketmasterConfig.DEFAULT_BASE_URL)),
            environment.require("TICKETMASTER_API_KEY"),
            environment.positive("TICKETMASTER_PER_SECOND", TicketmasterConfig.DEFAULT_PER_SECOND),
            environment.positive("TICKETMASTER_PER_DAY", TicketmasterConfig.DEFAULT_PER_DAY));
    return TicketmasterClient.create(config, http);
  }

  public SpotifyClient spotify() {
    environment.requireAll(List.of("SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET"));
    SpotifyConfig config =
        new SpotifyConfig(
            new BaseUrl(
                environment.url("SPOTIFY_API_BASE_URL", SpotifyConfig.DEFAULT_API_BASE_URL)),
            new BaseUrl(
                environment.url(
                    "SPOTIFY_ACCOUNTS_BASE_URL", SpotifyConfig.DEFAULT_ACCOUNTS_BASE_URL)),
            environment.require("SPOTIFY_CLIENT_ID"),
            environment.require("SPOTIFY_CLIENT_SECRET"),
            SpotifyAccess.parse(environment.get("SPOTIFY_ACCESS", "auto")),
            environment.country("SPOTIFY_MARKET", SpotifyConfig.DEFAULT_MARKET),
            environment.positive("SPOTIFY_PER_30S", SpotifyConfig.DEFAULT_PER_30S),
            environment
                .find("SPOTIFY_PER_DAY")
                .map(_ -> environment.positive("SPOTIFY_PER_DAY", 1))
                .orElse(null));
    return SpotifyClient.create(config, http, access.apply(config));
  }

  /** Empty where there is no key for it: setlists are an addition. */
  public Optional<SetlistFmClient> setlistFm() {
    return environment
        .find("SETLISTFM_API_KEY")
        .map(
            key ->
                SetlistFmClient.create(
                    new SetlistFmConfig(
                        new BaseUrl(
                            environment.url(
                                "SETLISTFM_BASE_URL", SetlistFmConfig.DEFAULT_BASE_URL)),
                        key,
                        environment.positive(
                            "SETLISTFM_PER_SECOND", SetlistFmConfig.DEFAULT_PER_SECOND),
                        environment.positive("SETLISTFM_PER_DAY", SetlistFmConfig.DEFAULT_PER_DAY)),
                    http));
  }

  public MusicBrainzClient musicBrainz() {
    MusicBrainzConfig config =
        new MusicBrainzConfig(
            new BaseUrl(
                environment.url("MUSICBRAINZ_BASE_URL", MusicBrainzConfig.DEFAULT_BASE_URL)),
            environment.positive("MUSICBRAINZ_PER_SECOND", MusicBrainzConfig.DEFAULT_PER_SECOND));
    return MusicBrainzClient.create(config, http);
  }
}
