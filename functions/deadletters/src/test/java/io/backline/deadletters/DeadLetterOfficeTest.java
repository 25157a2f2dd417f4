package io.backline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.runtime.DeadEnds;
import io.backline.runtime.Environment;
import io.backline.runtime.FakeMeter;
import io.backline.runtime.Json;
import io.backline.runtime.Queues;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.store.JobStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;

@ExtendWith(DynamoDbLocal.class)
final class DeadLetterOfficeTest {
  private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:ShowsDeadLetters";

  // The table itself forgets what has expired by the real clock.
  private final HandClock clock = new HandClock(Instant.parse("2100-01-01T15:00:00Z"));
  private final Instant sentAt = clock.instant().minusSeconds(90);
  private final String messageId = UUID.randomUUID().toString();
  private final JobStore jobs;
  private final DeadLetterStore letters;
  private final FakeMeter meter = new FakeMeter();
  private final DeadLetterOffice office;
  private final Job job;

  DeadLetterOfficeTest(TestTables tables) {
    String table = tables.name("StatusTable");
    jobs = new JobStore(tables.client(), table, clock);
    letters = new DeadLetterStore(tables.client(), table, clock);
    Queues queues = Queues.of(new SentMessages(), Environment.load(Map.of()));
    office =
        new DeadLetterOffice(
            Map.of(ARN, PhaseName.SHOWS), letters, new DeadEnds(jobs, queues), clock, meter);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @Test
  void a_letter_without_addressee_is_not_told_of_as_the_one_before_it() {
    office.take(message(Json.write(PhaseMessage.begin(job, PhaseName.SHOWS))));
    assertThat(MDC.get("jobId")).isEqualTo("job-1");
    office.take(message("{"));
    assertThat(MDC.get("jobId")).isNull();
    assertThat(MDC.get("artistId")).isNull();
  }

  @BeforeEach
  void forgetTheOthers() {
    letters.page(null, 1_000).rows().forEach(letters::settle);
  }

  @Test
  void a_message_that_died_is_kept_with_all_that_is_known_of_it_and_its_phase_fails() {
    String body = Json.write(PhaseMessage.begin(job, PhaseName.SHOWS));
    office.take(message(body));
    assertThat(letters.page(null, 10).rows())
        .containsExactly(
            new DeadLetter(
                DeadLetter.id(sentAt, messageId),
                PhaseName.SHOWS,
                body,
                false,
                job.artistId(),
                "job-1",
                "tried five times without success",
                sentAt,
                clock.instant(),
                6,
                null));
    assertThat(shows()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void a_message_that_nobody_can_read_is_kept_and_fails_nothing() {
    office.take(message("\uD83C\uDFB8 {"));
    DeadLetter letter = letters.page(null, 10).rows().getFirst();
    assertThat(letter.flaw()).isEqualTo("a message that is no phase message");
    assertThat(letter.artistId()).isNull();
    assertThat(letter.body()).isEqualTo("\uD83C\uDFB8 {");
    assertThat(shows()).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void a_message_of_a_version_to_come_fails_its_phase_and_says_why() {
    String body =
        Json.write(PhaseMessage.begin(job, PhaseName.SHOWS))
            .replace("\"version\":1", "\"version\":99");
    office.take(message(body));
    assertThat(letters.page(null, 10).rows())
        .extracting(DeadLetter::flaw)
        .containsExactly("a message of an unknown version");
    assertThat(shows()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void a_message_that_is_taken_twice_is_kept_once() {
    SQSMessage message = message(Json.write(PhaseMessage.begin(job, PhaseName.SHOWS)));
    office.take(message);
    Job after = stored();
    clock.advance(Duration.ofMinutes(3));
    office.take(message);
    assertThat(letters.page(null, 10).rows()).hasSize(1);
    assertThat(stored()).isEqualTo(after);
  }

  @Test
  void each_is_counted_by_its_phase() {
    office.take(message("not ours"));
    assertThat(meter.counts()).containsExactly(Map.entry("DeadLetters shows", 1.0));
  }

  @Test
  void a_queue_that_is_no_phases_is_an_error() {
    SQSMessage message = message("{}");
    message.setEventSourceArn("arn:aws:sqs:us-east-1:000000000000:Other");
    assertThatThrownBy(() -> office.take(message)).hasMessageContaining("Other");
  }

  private SQSMessage message(String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(messageId);
    message.setBody(body);
    message.setEventSourceArn(ARN);
    message.setAttributes(
        Map.of(
            "ApproximateReceiveCount", "6", "SentTimestamp", Long.toString(sentAt.toEpochMilli())));
    return message;
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }

  private PhaseState shows() {
    return stored().phases().shows().state();
  }
}
