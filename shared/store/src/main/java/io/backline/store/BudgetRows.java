package io.backline.store;

import io.backline.model.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Budgets as they are stored. A row from before calls were counted by hour has a day's calls in one
 * number: they count as if all had been made as late as they can have been.
 */
final class BudgetRows {
  private static final String HOURS = "hours";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  private BudgetRows() {}

  static CallBudget read(Map<String, AttributeValue> item, Instant now) {
    if (item.containsKey(HOURS)) {
      return Rows.read(item, CallBudget.class);
    }
    Map<String, AttributeValue> byHour = new HashMap<>(item);
    byHour.put(HOURS, Rows.attribute(hours(item, now)));
    return Rows.read(byHour, CallBudget.class);
  }

  private static Map<Long, Integer> hours(Map<String, AttributeValue> item, Instant now) {
    AttributeValue dayStartedAt = item.get("dayStartedAt");
    if (dayStartedAt == null) {
      return Map.of();
    }
    Instant end = Instant.parse(dayStartedAt.s()).plus(DAY);
    Instant latest = end.isBefore(now) ? end : now;
    return Map.of(
        Math.floorDiv(latest.getEpochSecond(), HOUR.toSeconds()),
        Integer.parseInt(item.get("usedToday").n()));
  }
}
