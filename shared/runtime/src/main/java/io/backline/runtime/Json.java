package io.backline.runtime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backline.model.Phase;
import io.backline.store.JsonRecords;

/**
 * JSON as clients and queues see it: times as ISO 8601, nulls written, but for a phase's counts
 * that do not apply.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonRecords.mapper().addMixIn(Phase.class, AsClientsSeeIt.class).build();

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties({"run", "after"})
  private interface AsClientsSeeIt {}

  private Json() {}

  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written: " + value.getClass(), e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
