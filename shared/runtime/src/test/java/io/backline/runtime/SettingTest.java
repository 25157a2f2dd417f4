package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SettingTest {
  private static final String KEY = "0123456789abcdefghijklmnopqrstuv";
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");

  @ParameterizedTest
  @EnumSource(Setting.class)
  void what_is_not_set_is_no_problem_of_its_own(Setting setting) {
    assertThat(setting.problem(Environment.load(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN_API_KEY, 0123456789abcdefghijklmnopqrstu",
    "CRON_SECRET, 0123456789 abcdefghijklmnopqrstuv",
    "SPOTIFY_ACCESS, premium",
    "SPOTIFY_MARKET, us",
    "SPOTIFY_MARKET, USA",
    "CATALOGUE_LEAVE_OUT, polka",
    "SYNC_PLACES, 'Austin, Texas'",
    "CRON_LONGEST_RUNS, coffee=5",
    "TICKETMASTER_PER_SECOND, 0",
    "TICKETMASTER_PER_DAY, 5k",
    "SPOTIFY_PER_30S, 1.5",
    "SPOTIFY_PER_DAY, -1",
    "MUSICBRAINZ_PER_SECOND, fast",
    "CACHE_SHOWS_SECONDS, -1",
    "CACHE_TRENDING_SECONDS, soon",
    "ACTIVITY_PER_MINUTE, 0",
    "SEARCHES_PER_HOUR, 0",
    "LOG_LEVEL, loud",
    "TICKETMASTER_BASE_URL, app.ticketmaster.com",
    "SPOTIFY_API_BASE_URL, ftp://api.spotify.com",
    "SPOTIFY_ACCOUNTS_BASE_URL, https://accounts.spotify.com/api?key=1",
    "MUSICBRAINZ_BASE_URL, https://user:word@musicbrainz.org"
  })
  void what_is_malformed_is_named_with_what_to_set(Setting setting, String value) {
    assertThat(setting.problem(Environment.load(Map.of(setting.name(), value))))
        .hasValueSatisfying(
            problem -> assertThat(problem).startsWith(setting.name()).doesNotContain("word@"));
  }

  @Test
  void what_the_readme_says_may_be_set_is_known_and_nothing_else() throws IOException {
    List<String> readme =
        Files.readAllLines(Path.of(System.getProperty("backline.root"), "README.md"));
    List<String> rows = readme.subList(readme.indexOf("## Configuring"), readme.size());
    List<String> named =
        rows.subList(0, rows.indexOf("## Deploying")).stream()
            .filter(row -> row.startsWith("| `"))
            .map(row -> row.substring(0, row.indexOf('|', 1)))
            .flatMap(names -> NAME.matcher(names).results().map(MatchResult::group))
            .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Setting.values()).map(Setting::name).toList());
  }

  @Test
  void everything_that_is_missing_or_malformed_is_named_at_once() {
    Environment environment =
        Environment.load(
            Map.of("STATUS_TABLE", "status", "CRON_SECRET", "short", "SPOTIFY_PER_DAY", "0"));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> environment.check(List.of("STATUS_TABLE", "EVENT_BUS", "PROGRESS_URL")))
        .withMessage(
            "set EVENT_BUS, PROGRESS_URL; CRON_SECRET must have 32 characters at least, all of"
                + " them visible ASCII; SPOTIFY_PER_DAY must be a whole number above 0, not"
                + " \"0\"");
  }

  @Test
  void what_is_well_passes() {
    Environment environment =
        Environment.load(
            Map.of(
                "STATUS_TABLE", "status",
                "CRON_SECRET", KEY,
                "SPOTIFY_ACCESS", "Extended",
                "SPOTIFY_MARKET", "DE",
                "CATALOGUE_LEAVE_OUT", "demo, remix",
                "LOG_LEVEL", "DEBUG",
                "TICKETMASTER_BASE_URL", "http://127.0.0.1:9/discovery/v2/"));
    assertThatCode(() -> environment.check(List.of("STATUS_TABLE"))).doesNotThrowAnyException();
  }
}
