package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Meter;
import io.backline.store.JobStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;

@ExtendWith(DynamoDbLocal.class)
final class StatusStreamTest {
  private final TestTables tables;
  private final Job job;

  StatusStreamTest(TestTables tables) {
    this.tables = tables;
    job =
        new JobStore(
                tables.client(),
                tables.name("StatusTable"),
                new HandClock(Instant.parse("2026-11-21T14:00:00Z")))
            .claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE)
            .job();
  }

  @AfterEach
  void end() {
    MDC.clear();
  }

  @Test
  void lines_about_a_record_are_found_by_its_import_and_by_no_other() {
    List<String> seen = new ArrayList<>();
    String found = job.artistId() + " job-1";
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(
        List.of(record(stored()), record(Map.of("sk", text("OTHER"))), record(stored())));
    StatusStream.each(
        event, _ -> seen.add(MDC.get("artistId") + " " + MDC.get("jobId")), Meter.NONE);
    assertThat(seen).containsExactly(found, "null null", found);
  }

  private Map<String, AttributeValue> stored() {
    return images(
        tables
            .client()
            .getItem(
                get ->
                    get.tableName(tables.name("StatusTable"))
                        .key(Map.of("pk", value("ARTIST#" + job.artistId()), "sk", value("JOB"))))
            .item());
  }

  private static DynamodbStreamRecord record(Map<String, AttributeValue> image) {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord().withNewImage(image).withSequenceNumber("1"));
    return record;
  }

  private static AttributeValue text(String text) {
    return new AttributeValue().withS(text);
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(String text) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(text);
  }

  /** As the stream brings them. */
  private static Map<String, AttributeValue> images(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> image(entry.getValue())));
  }

  private static AttributeValue image(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> new AttributeValue().withN(value.n());
      case BOOL -> new AttributeValue().withBOOL(value.bool());
      case NUL -> new AttributeValue().withNULL(true);
      case M -> new AttributeValue().withM(images(value.m()));
      case L ->
          new AttributeValue().withL(value.l().stream().map(StatusStreamTest::image).toList());
      case SS, NS, BS, B, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException();
    };
  }
}
