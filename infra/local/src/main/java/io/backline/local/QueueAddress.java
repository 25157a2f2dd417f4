package io.backline.local;

import static java.util.Objects.requireNonNull;

/** A queue that exists. */
record QueueAddress(String url, String arn) {
  QueueAddress {
    requireNonNull(url, "url is null");
    requireNonNull(arn, "arn is null");
  }
}
