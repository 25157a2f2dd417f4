package io.backline.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How our records are JSON, wherever it goes: times as ISO 8601, enums by what they print. */
public final class JsonRecords {
  private JsonRecords() {}

  /** A mapper that does so, to be told what else it is to do. */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .addModule(new JsonTimes())
        // A record's components are its properties; what it says about itself (isFresh) is none.
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
