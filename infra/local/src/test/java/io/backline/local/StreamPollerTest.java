package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

final class StreamPollerTest {
  private SmallSystem small;
  private LocalSystem system;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    small = SmallSystem.in(directory);
    system = LocalSystem.start(small.options());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void changes_arrive_in_the_order_of_the_writes() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      put("row-" + i, "told");
      expected.add("INSERT row-" + i);
    }
    List<String> seen = new ArrayList<>();
    while (seen.size() < expected.size()) {
      seen.add(small.next());
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void what_the_filter_does_not_name_is_left_out() throws Exception {
    put("quiet", "untold");
    put("first", "told");
    put("first", "told");
    put("second", "told");
    assertThat(List.of(small.next(), small.next()))
        .containsExactly("INSERT first", "INSERT second");
  }

  @Test
  void a_record_that_fails_runs_again_and_is_given_up_before_the_next_one() throws Exception {
    put("bad", "told");
    put("good", "told");
    assertThat(List.of(small.next(), small.next(), small.next())).containsOnly("INSERT bad");
    List<Message> deadLetters = deadLetters();
    assertThat(deadLetters).hasSize(1);
    assertThat(deadLetters.getFirst().body())
        .contains("DDBStreamBatchInfo")
        .contains("RetryAttemptsExhausted");
  }

  private List<Message> deadLetters() {
    String url = system.backend().deployment().queue("Dead").url();
    return system
        .backend()
        .clients()
        .sqs()
        .receiveMessage(request -> request.queueUrl(url).waitTimeSeconds(20))
        .messages();
  }

  private void put(String id, String kind) {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS(id), "kind", AttributeValue.fromS(kind));
    system.backend().clients().dynamo().putItem(request -> request.tableName("Rows").item(item));
  }
}
