package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import io.backline.model.JobHealth;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.setlistfm.SetlistFmConfig;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable that whoever runs this may set, by its name; the README tells what each is for. */
public enum Setting {
  TICKETMASTER_API_KEY(Form.SECRET, null),
  SPOTIFY_CLIENT_ID(Form.SECRET, null),
  SPOTIFY_CLIENT_SECRET(Form.SECRET, null),
  SETLISTFM_API_KEY(Form.SECRET, "setlists are off"),
  ADMIN_API_KEY(Form.ACCESS_KEY, "its routes serve nobody"),
  CRON_SECRET(Form.ACCESS_KEY, "its routes serve nobody"),
  SYNC_PLACES(Form.PLACES, "none"),
  CRON_LONGEST_RUNS(Form.LONGEST_RUNS, JobHealth.LONGEST_RUN.toSeconds() + " each"),
  CONTACT(Form.TEXT, "none"),
  SPOTIFY_ACCESS(Form.ACCESS, "auto"),
  SPOTIFY_MARKET(Form.COUNTRY, SpotifyConfig.DEFAULT_MARKET),
  CATALOGUE_LEAVE_OUT(Form.KINDS, "none"),
  TICKETMASTER_PER_SECOND(Form.POSITIVE, text(TicketmasterConfig.DEFAULT_PER_SECOND)),
  TICKETMASTER_PER_DAY(Form.POSITIVE, text(TicketmasterConfig.DEFAULT_PER_DAY)),
  SPOTIFY_PER_30S(Form.POSITIVE, text(SpotifyConfig.DEFAULT_PER_30S)),
  SPOTIFY_PER_DAY(
      Form.POSITIVE,
      SpotifyConfig.DEVELOPMENT_PER_DAY + " or " + SpotifyConfig.EXTENDED_PER_DAY + ", by access"),
  SETLISTFM_PER_SECOND(Form.POSITIVE, text(SetlistFmConfig.DEFAULT_PER_SECOND)),
  SETLISTFM_PER_DAY(Form.POSITIVE, text(SetlistFmConfig.DEFAULT_PER_DAY)),
  MUSICBRAINZ_PER_SECOND(Form.POSITIVE, text(MusicBrainzConfig.DEFAULT_PER_SECOND)),
  SETLIST_YEARS(Form.POSITIVE, "2"),
  CACHE_ARTISTS_SECONDS(Form.NOT_NEGATIVE, "3600"),
  CACHE_SHOWS_SECONDS(Form.NOT_NEGATIVE, "21600"),
  CACHE_SONGS_SECONDS(Form.NOT_NEGATIVE, "86400"),
  CACHE_SETLISTS_SECONDS(Form.NOT_NEGATIVE, "3600"),
  CACHE_SEARCH_SECONDS(Form.NOT_NEGATIVE, "3600"),
  CACHE_TRENDING_SECONDS(Form.NOT_NEGATIVE, "1800"),
  ACTIVITY_PER_MINUTE(Form.POSITIVE, "60"),
  SEARCHES_PER_HOUR(Form.POSITIVE, "200"),
  LOG_LEVEL(Form.LEVEL, "info"),
  TICKETMASTER_BASE_URL(Form.URL, TicketmasterConfig.DEFAULT_BASE_URL),
  SPOTIFY_API_BASE_URL(Form.URL, SpotifyConfig.DEFAULT_API_BASE_URL),
  SPOTIFY_ACCOUNTS_BASE_URL(Form.URL, SpotifyConfig.DEFAULT_ACCOUNTS_BASE_URL),
  SETLISTFM_BASE_URL(Form.URL, SetlistFmConfig.DEFAULT_BASE_URL),
  MUSICBRAINZ_BASE_URL(Form.URL, MusicBrainzConfig.DEFAULT_BASE_URL);

  private enum Form {
    TEXT,
    SECRET,
    ACCESS_KEY,
    ACCESS,
    COUNTRY,
    KINDS,
    PLACES,
    LONGEST_RUNS,
    POSITIVE,
    NOT_NEGATIVE,
    LEVEL,
    URL
  }

  // Known here as well, because not every function has a class for them.
  private static final List<String> ACCESS = List.of("development", "extended", "auto");
  private static final List<String> LEVELS = List.of("trace", "debug", "info", "warn", "error");

  private final Form form;
  private final String fallback;

  Setting(Form form, String fallback) {
    this.form = requireNonNull(form, "form is null");
    this.fallback = fallback;
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  /** What holds where it is not set, in words; empty where it has to be set. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** What is wrong with the value that is set, if anything; a secret's value is not in it. */
  public Optional<String> problem(Environment environment) {
    try {
      if (environment.find(name()).isPresent()) {
        read(environment);
      }
      return Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** What is wrong with all that is set. */
  static List<String> problems(Environment environment) {
    return Stream.of(values()).flatMap(setting -> setting.problem(environment).stream()).toList();
  }

  /** Reads the value as those do who use it. */
  private void read(Environment environment) {
    switch (form) {
      case TEXT, SECRET -> environment.require(name());
      case ACCESS_KEY -> environment.accessKey(name());
      case ACCESS -> environment.oneOf(name(), fallback, ACCESS);
      case COUNTRY -> environment.country(name(), fallback);
      case KINDS -> CataloguePolicy.leftOut(environment);
      case PLACES -> Place.list(environment);
      case LONGEST_RUNS -> LongestRuns.of(environment);
      case POSITIVE -> environment.positive(name(), 1);
      case NOT_NEGATIVE -> environment.notNegative(name(), 0);
      case LEVEL -> environment.oneOf(name(), fallback, LEVELS);
      case URL -> environment.url(name(), fallback);
    }
  }
}
