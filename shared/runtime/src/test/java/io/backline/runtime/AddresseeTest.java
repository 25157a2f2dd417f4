package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddresseeTest {
  private static final Job JOB = Job.first("K1", "job-1", ImportScope.WHOLE, Instant.EPOCH);

  @ParameterizedTest
  @EnumSource
  void a_message_of_ours_names_its_phase_of_its_job(PhaseName phase) {
    assertThat(Addressee.in(Json.write(PhaseMessage.begin(JOB, phase))))
        .contains(new Addressee(JOB.artistId(), "job-1", phase, null));
  }

  @Test
  void whatever_else_is_wrong_or_missing_does_not_matter() {
    assertThat(
            Addressee.in(
                "{\"version\": [], \"artistId\": \"a\", \"jobId\": \"j\", \"phase\": \"shows\"}"))
        .contains(new Addressee("a", "j", PhaseName.SHOWS, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"text\"",
        "{\"artistId\": \"a\", \"jobId\": \"j\"}",
        "{\"artistId\": \"a\", \"phase\": \"shows\"}",
        "{\"artistId\": 7, \"jobId\": \"j\", \"phase\": \"shows\"}",
        "{\"artistId\": \" \", \"jobId\": \"j\", \"phase\": \"shows\"}",
        "{\"artistId\": \"a\", \"jobId\": \"j\", \"phase\": \"encore\"}"
      })
  void what_does_not_say_whom_it_is_about_names_nobody(String body) {
    assertThat(Addressee.in(body)).isEmpty();
  }

  @Test
  void what_is_longer_than_any_id_is_none() {
    String id = "a".repeat(301);
    assertThat(
            Addressee.in(
                "{\"artistId\": \"%s\", \"jobId\": \"j\", \"phase\": \"shows\"}".formatted(id)))
        .isEmpty();
  }
}
