package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class QueuesTest {
  private static final String QUEUES = "/api/admin/queues";

  private final TestApi api;

  QueuesTest(TestTables tables) {
    api = TestApi.over(tables);
  }

  @Test
  void the_operator_sees_what_waits_for_each_phase_fans_first() {
    api.send(Call.kickOffOf("K8queues"));
    JsonNode items = api.body(Call.adminGet(QUEUES)).get("items");
    assertThat(items).hasSize(11);
    assertThat(items.get(0).toString())
        .isEqualTo("{\"phase\":\"identity\",\"priority\":\"interactive\",\"waiting\":1}");
    assertThat(items.get(1).toString())
        .isEqualTo("{\"phase\":\"identity\",\"priority\":\"background\",\"waiting\":0}");
  }

  @Test
  void nobody_else_does() {
    assertThat(api.send(Call.get(QUEUES)).status()).isEqualTo(401);
  }
}
