package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code infra/local/up} as a newcomer types it. */
class CommandLineTest {

  @Test
  void an_import_without_keys_and_id_brings_the_first_sample_artist_and_ends_with_0()
      throws Exception {
    try (JavaProcess up = JavaProcess.up(Map.of(), List.of("--import"))) {
      String said = up.awaitEnd();

      assertThat(said)
          .contains("sample providers", "100% completed", "114 shows at 54 venues", "60 songs");
      assertThat(up.exitCode()).isZero();
    }
  }

  @Test
  void an_import_of_what_does_not_exist_ends_with_1_and_the_reason() throws Exception {
    try (JavaProcess up = JavaProcess.up(Map.of(), List.of("--import", "K8vNobody"))) {
      assertThat(up.awaitEnd()).contains("no attraction");
      assertThat(up.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_half_set_environment_names_what_is_missing_and_ends_with_2() throws Exception {
    Map<String, String> half = Map.of("TICKETMASTER_API_KEY", "some-key");
    try (JavaProcess up = JavaProcess.up(half, List.of())) {
      assertThat(up.awaitEnd())
          .contains("SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET")
          .doesNotContain("some-key");
      assertThat(up.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void all_that_is_malformed_is_named_at_once_and_no_secret_is_repeated() throws Exception {
    Map<String, String> malformed =
        Map.of(
            "SPOTIFY_ACCESS", "premium",
            "TICKETMASTER_PER_DAY", "many",
            "CRON_SECRET", "too-short-a-secret");
    try (JavaProcess up = JavaProcess.up(malformed, List.of())) {
      assertThat(up.awaitEnd())
          .contains("SPOTIFY_ACCESS must be", "TICKETMASTER_PER_DAY must be", "CRON_SECRET must")
          .doesNotContain("too-short-a-secret");
      assertThat(up.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_check_of_nothing_tells_the_defaults_and_ends_with_0() throws Exception {
    try (JavaProcess up = JavaProcess.up(Map.of(), List.of("--check"))) {
      assertThat(up.awaitEnd())
          .containsPattern("TICKETMASTER_API_KEY +default: the sample providers")
          .containsPattern("SETLISTFM_API_KEY +default: the sample providers")
          .containsPattern("ADMIN_API_KEY +default: made up")
          .containsPattern("SPOTIFY_MARKET +default: US");
      assertThat(up.exitCode()).isZero();
    }
  }

  @Test
  void a_check_tells_of_each_variable_what_it_is_and_ends_with_2_where_one_is_wrong()
      throws Exception {
    Map<String, String> variables =
        Map.of(
            "TICKETMASTER_API_KEY", "some-key",
            "SPOTIFY_CLIENT_ID", "some-id",
            "ADMIN_API_KEY", "short",
            "MUSICBRAINZ_BASE_URL", "https://user:word@musicbrainz.example");
    try (JavaProcess up = JavaProcess.up(variables, List.of("--check"))) {
      assertThat(up.awaitEnd())
          .containsPattern("TICKETMASTER_API_KEY +set")
          .containsPattern("SPOTIFY_CLIENT_SECRET +missing")
          .containsPattern("ADMIN_API_KEY +malformed: .*32 characters")
          .containsPattern("MUSICBRAINZ_BASE_URL +malformed: .*URL")
          .containsPattern("SETLISTFM_API_KEY +default: setlists are off")
          .containsPattern("SPOTIFY_ACCESS +default: auto")
          .doesNotContain("some-key", "some-id", "word@");
      assertThat(up.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void an_unknown_option_ends_with_2_and_tells_the_usage() throws Exception {
    try (JavaProcess up = JavaProcess.up(Map.of(), List.of("--nonsense"))) {
      assertThat(up.awaitEnd()).contains("--nonsense", "--import");
      assertThat(up.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_key_that_a_provider_repeats_in_its_errors_reaches_no_output() throws IOException {
    try (SampleProviders samples = SampleProviders.start(SampleOptions.defaults())) {
      String key = samples.environment().get("TICKETMASTER_API_KEY");
      samples
          .faults()
          .always(
              request -> request.provider() == Provider.TICKETMASTER,
              Fault.json(401, "{\"fault\": {\"faultstring\": \"Invalid key %s\"}}".formatted(key)));
      try (JavaProcess up =
          JavaProcess.up(
              samples.environment(),
              List.of("--import", samples.artist(SampleKind.BUSY).tmAttractionId()))) {
        assertThat(up.awaitEnd()).contains("Ticketmaster refused (401)").doesNotContain(key);
      }
    }
  }
}
