package io.backline.store;

import io.backline.model.Job;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a record of the status table's stream tells. */
public sealed interface StatusChange {

  /** An import is further. */
  record JobChanged(Job job) implements StatusChange {}

  /** Somebody wants to hear of an artist's import. */
  record Subscribed(Subscription subscription) implements StatusChange {}

  /** Nothing that anybody is told. */
  record Other() implements StatusChange {}

  /** Reads the new image of an inserted or changed row. */
  static StatusChange of(Map<String, AttributeValue> image) {
    String sk = image.get(Keys.SK).s();
    if (sk.equals(Keys.JOB)) {
      return new JobChanged(Rows.read(image, Job.class));
    }
    return sk.startsWith(Keys.SUBSCRIPTION_PREFIX)
        ? new Subscribed(Rows.read(image, Subscription.class))
        : new Other();
  }
}
