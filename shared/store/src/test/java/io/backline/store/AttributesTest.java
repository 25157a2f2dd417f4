package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AttributesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\"\",\"other\":\"Bj\u00f6rn\"}",
        "{\"zero\":0,\"least\":-9223372036854775808,\"most\":9223372036854775807,\"part\":0.25}",
        "{\"yes\":true,\"no\":false,\"none\":null}",
        "{\"list\":[1,\"two\",[],{\"three\":[null]}]}"
      })
  void what_is_written_is_read(String json) throws Exception {
    JsonNode written = JSON.readTree(json);
    assertThat(JSON.readTree(Attributes.tree(Attributes.of(written)).toString()))
        .isEqualTo(written);
  }

  @Test
  void every_kind_has_its_attribute() throws Exception {
    assertThat(Attributes.of(JSON.readTree("{\"a\":1.50,\"b\":[\"x\"],\"c\":null,\"d\":true}")))
        .isEqualTo(
            Map.of(
                "a", AttributeValue.fromN("1.5"),
                "b", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))),
                "c", AttributeValue.fromNul(true),
                "d", AttributeValue.fromBool(true)));
  }

  @Test
  void a_set_is_no_part_of_a_row() {
    assertThatThrownBy(() -> Attributes.tree(Map.of("a", AttributeValue.fromSs(List.of("x")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SS");
  }
}
