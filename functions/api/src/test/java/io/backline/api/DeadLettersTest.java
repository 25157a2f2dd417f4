package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.runtime.Json;
import io.backline.store.DeadLetter;
import io.backline.store.DeadLetterStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** What admins see of messages that came to nothing, and how they send them once more. */
@ExtendWith(DynamoDbLocal.class)
final class DeadLettersTest {
  private static final String LETTERS = "/api/admin/dead-letters";
  private static final String REDRIVE = LETTERS + "/redrive";

  // Cut where it is kept.
  private static final String LONG = "[" + "0".repeat(DeadLetter.LONGEST_BODY);

  private final TestApi api;
  private final DeadLetterStore letters;
  private int kept;

  DeadLettersTest(TestTables tables) {
    api = TestApi.over(tables);
    letters = new DeadLetterStore(tables.client(), tables.name("StatusTable"), api.clock());
  }

  @BeforeEach
  void forgetTheOthers() {
    letters.page(null, 1_000).rows().forEach(letters::settle);
  }

  @Test
  void the_list_goes_from_the_oldest_to_the_newest_page_by_page() {
    List<String> ids = IntStream.range(0, 5).mapToObj(_ -> keep("{").id()).toList();
    List<String> listed = new ArrayList<>();
    JsonNode page = api.body(Call.adminGet(LETTERS + "?limit=2"));
    while (!page.get("nextCursor").isNull()) {
      page.get("items").forEach(item -> listed.add(item.get("id").asText()));
      String cursor = page.get("nextCursor").asText();
      page = api.body(Call.adminGet(LETTERS + "?limit=2&cursor=" + cursor));
    }
    page.get("items").forEach(item -> listed.add(item.get("id").asText()));
    assertThat(listed).isEqualTo(ids);
  }

  @Test
  void nobody_without_the_key_sees_or_sends_any() {
    assertThat(api.send(Call.get(LETTERS)).status()).isEqualTo(401);
    Call call = Call.adminPost(REDRIVE, "{}").with("authorization", "Bearer wrong");
    assertThat(api.send(call).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"perSecond\": 0}",
        "{\"perSecond\": 51}",
        "{\"perSecond\": 1.5}",
        "{\"perSecond\": \"5\"}",
        "{\"ids\": []}",
        "{\"ids\": \"all\"}",
        "{\"ids\": [7]}",
        "{\"ids\": [\"ARTIST\"]}",
        "{\"id\": \"1795271560000-3f1c0b1e\"}",
        "{\"perSecond\": 2, \"Ids\": [\"1795271560000-3f1c0b1e\"]}"
      })
  void a_body_that_says_something_else_is_refused(String body) {
    keep("{");
    assertThat(api.send(Call.adminPost(REDRIVE, body)).status()).isEqualTo(422);
    assertThat(letters.count()).isEqualTo(1);
  }

  @Test
  void a_message_that_its_phase_still_waits_for_is_sent_as_it_is_and_once() {
    Job job = api.begin("K8dead" + UUID.randomUUID());
    String body = Json.write(PhaseMessage.begin(job, PhaseName.CATALOG).from("page 7"));
    keep(job, PhaseName.CATALOG, body);
    int before = api.queues().all().size();
    JsonNode outcome = redrive("{}");
    assertThat(outcome.get("sent").asInt()).isEqualTo(1);
    assertThat(outcome.get("waiting").asInt()).isZero();
    assertThat(sentSince(before))
        .extracting(SendMessageRequest::queueUrl, SendMessageRequest::messageBody)
        .containsExactly(tuple("https://queues.example.com/catalog", body));
    assertThat(redrive("{}").get("sent").asInt()).isZero();
  }

  @Test
  void an_import_that_ended_is_begun_anew_and_once_for_all_its_letters() {
    Job job = api.begin("K8dead" + UUID.randomUUID());
    end(job);
    keep(job, PhaseName.CATALOG, Json.write(PhaseMessage.begin(job, PhaseName.CATALOG)));
    keep(job, PhaseName.SHOWS, Json.write(PhaseMessage.begin(job, PhaseName.SHOWS)));
    int before = api.queues().all().size();
    assertThat(redrive("{}").get("imports").asInt()).isEqualTo(2);
    assertThat(sentSince(before)).hasSize(2);
    Job next = api.jobs().find(job.artistId()).orElseThrow();
    assertThat(next.generation()).isEqualTo(job.generation() + 1);
  }

  @Test
  void a_letter_stays_while_its_import_goes_on_without_the_phase() {
    Job job = api.begin("K8dead" + UUID.randomUUID());
    api.jobs().change(job.artistId(), job.jobId(), PhaseName.SHOWS, seen -> seen.failed("dead"));
    keep(job, PhaseName.SHOWS, Json.write(PhaseMessage.begin(job, PhaseName.SHOWS)));
    JsonNode outcome = redrive("{}");
    assertThat(outcome.get("sent").asInt() + outcome.get("imports").asInt()).isZero();
    assertThat(outcome.get("waiting").asInt()).isEqualTo(1);
  }

  @Test
  void what_nobody_can_read_goes_back_to_where_it_died_where_it_is_asked_for_and_whole() {
    DeadLetter whole = keep("{");
    DeadLetter cut = keep(LONG);
    int before = api.queues().all().size();
    JsonNode outcome = redrive("{\"ids\": [\"%s\", \"%s\"]}".formatted(cut.id(), whole.id()));
    assertThat(outcome.get("sent").asInt()).isEqualTo(1);
    assertThat(outcome.get("waiting").asInt()).isEqualTo(1);
    assertThat(sentSince(before))
        .extracting(SendMessageRequest::queueUrl)
        .containsExactly(TestApi.SHOWS_QUEUE);
  }

  @Test
  void what_would_only_die_again_stays_and_hides_nothing_that_is_newer() {
    IntStream.range(0, 250).forEach(_ -> keep("{"));
    keep(LONG);
    keepForgotten();
    JsonNode outcome = redrive("{}");
    assertThat(outcome.get("sent").asInt()).isEqualTo(1);
    assertThat(outcome.get("waiting").asInt()).isEqualTo(251);
    outcome = redrive("{}");
    assertThat(outcome.get("sent").asInt() + outcome.get("imports").asInt()).isZero();
  }

  @Test
  void an_import_is_begun_anew_in_the_place_of_a_letter_that_was_cut() {
    Job job = api.begin("K8dead" + UUID.randomUUID());
    end(job);
    keep(job, PhaseName.CATALOG, LONG);
    assertThat(redrive("{}").get("imports").asInt()).isEqualTo(1);
    assertThat(letters.count()).isZero();
  }

  @Test
  void what_stays_takes_no_turn_and_is_not_waited_for() {
    DeadLetter cut = keep(LONG);
    DeadLetter whole = keep("{");
    int before = api.queues().all().size();
    JsonNode outcome =
        redrive("{\"perSecond\": 1, \"ids\": [\"%s\", \"%s\"]}".formatted(cut.id(), whole.id()));
    assertThat(Instant.parse(outcome.get("until").asText())).isEqualTo(api.clock().instant());
    assertThat(sentSince(before)).extracting(SendMessageRequest::delaySeconds).containsExactly(0);
  }

  @Test
  void who_joins_an_import_that_begins_after_a_delay_does_not_begin_it_at_once() {
    Job job = api.begin("K8dead" + UUID.randomUUID());
    end(job);
    IntStream.range(0, 30).forEach(_ -> keepForgotten());
    keep(job, PhaseName.CATALOG, Json.write(PhaseMessage.begin(job, PhaseName.CATALOG)));
    assertThat(redrive("{\"perSecond\": 1}").get("imports").asInt()).isEqualTo(1);
    int before = api.queues().all().size();
    api.clock().advance(Duration.ofSeconds(49));
    api.send(Call.kickOffOf(job.tmAttractionId()));
    assertThat(sentSince(before)).isEmpty();
    api.clock().advance(Duration.ofSeconds(2));
    api.send(Call.kickOffOf(job.tmAttractionId()));
    assertThat(sentSince(before)).hasSize(2);
  }

  @Test
  void a_list_has_the_beginning_of_a_body_and_the_letter_itself_the_whole() {
    String body = "x".repeat(5_000);
    DeadLetter letter = keep(body);
    JsonNode listed = api.body(Call.adminGet(LETTERS)).at("/items/0");
    assertThat(listed.get("body").asText()).isEqualTo("x".repeat(1_000));
    assertThat(listed.get("bodyLength").asInt()).isEqualTo(5_000);
    assertThat(listed.get("cut").asBoolean()).isFalse();
    JsonNode whole = api.body(Call.adminGet(LETTERS + "/" + letter.id()));
    assertThat(whole.get("body").asText()).isEqualTo(body);
  }

  @Test
  void a_letter_that_was_dismissed_is_gone_for_good() {
    DeadLetter hopeless = keep("{");
    DeadLetter other = keep("{");
    assertThat(api.send(Call.adminDelete(LETTERS + "/" + hopeless.id())).status()).isEqualTo(204);
    assertThat(letters.page(null, 5).rows()).containsExactly(other);
    letters.keep(hopeless);
    assertThat(api.send(Call.adminGet(LETTERS + "/" + hopeless.id())).status()).isEqualTo(404);
    assertThat(api.send(Call.adminDelete(LETTERS + "/" + hopeless.id())).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000000000-nobody", "nobody", "%00", "..", "1795271560000-%20"})
  void nobody_is_no_letter(String id) {
    assertThat(api.send(Call.adminGet(LETTERS + "/" + id)).status()).isEqualTo(404);
    assertThat(api.send(Call.adminDelete(LETTERS + "/" + id)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1795271560000-"})
  void a_cursor_that_names_no_letter_is_refused(String last) {
    String cursor = Cursors.write("dead-letters", last);
    JsonNode answer = api.body(Call.adminGet(LETTERS + "?cursor=" + cursor));
    assertThat(answer.get("code").asText()).isEqualTo("invalid-cursor");
  }

  @Test
  void letters_arrive_at_the_rate_and_what_does_not_fit_into_five_minutes_stays() {
    IntStream.range(0, 303).forEach(_ -> keepForgotten());
    int before = api.queues().all().size();
    JsonNode outcome = redrive("{\"perSecond\": 1}");
    assertThat(outcome.get("sent").asInt()).isEqualTo(301);
    assertThat(outcome.get("waiting").asInt()).isEqualTo(2);
    assertThat(Instant.parse(outcome.get("until").asText()))
        .isEqualTo(api.clock().instant().plus(Duration.ofMinutes(5)));
    assertThat(sentSince(before).stream().map(SendMessageRequest::delaySeconds).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 300).boxed().toList());
  }

  @Test
  void only_those_that_were_asked_for_are_sent_and_unknown_ones_are_passed_over() {
    DeadLetter wanted = keep("{");
    DeadLetter other = keep("{");
    JsonNode outcome =
        redrive("{\"ids\": [\"%s\", \"0000000000000-nobody\"]}".formatted(wanted.id()));
    assertThat(outcome.get("sent").asInt()).isEqualTo(1);
    assertThat(letters.page(null, 5).rows()).containsExactly(other);
  }

  @Test
  void a_letter_stays_where_the_queue_does_not_take_it() {
    keepForgotten();
    api.queues().refuse(_ -> true);
    assertThat(api.send(Call.adminPost(REDRIVE, "{}")).status()).isEqualTo(500);
    assertThat(letters.count()).isEqualTo(1);
  }

  private JsonNode redrive(String body) {
    return api.body(Call.adminPost(REDRIVE, body));
  }

  private List<SendMessageRequest> sentSince(int before) {
    List<SendMessageRequest> all = api.queues().all();
    return all.subList(before, all.size());
  }

  private void end(Job job) {
    for (PhaseName phase : PhaseName.values()) {
      api.jobs()
          .change(
              job.artistId(),
              job.jobId(),
              phase,
              seen -> phase == PhaseName.CATALOG ? seen.failed("dead") : completed(seen));
    }
  }

  private static Phase completed(Phase phase) {
    return phase.completed();
  }

  /** One of an import that no row tells of: it is sent as it is. */
  private DeadLetter keepForgotten() {
    Job job =
        Job.first("K8gone" + UUID.randomUUID(), "job-1", ImportScope.WHOLE, api.clock().instant());
    return keep(job, PhaseName.SHOWS, Json.write(PhaseMessage.begin(job, PhaseName.SHOWS)));
  }

  private DeadLetter keep(String body) {
    return keep(null, null, PhaseName.SHOWS, body);
  }

  private DeadLetter keep(Job job, PhaseName phase, String body) {
    return keep(job.artistId(), job.jobId(), phase, body);
  }

  private DeadLetter keep(String artistId, String jobId, PhaseName phase, String body) {
    Instant sentAt = api.clock().instant().plusMillis(kept++);
    DeadLetter letter =
        new DeadLetter(
            DeadLetter.id(sentAt, UUID.randomUUID().toString()),
            phase,
            body,
            false,
            artistId,
            jobId,
            "it broke",
            sentAt,
            api.clock().instant(),
            6,
            null);
    letters.keep(letter);
    return letter;
  }
}
