package io.backline.api;

import io.backline.store.Page;

/** A source of records, the newest first. */
@FunctionalInterface
interface Records {

  /**
   * A record in its place.
   *
   * @param key what it is sorted by: it begins with when the work began, in milliseconds since 1970
   *     with 13 digits
   */
  record Entry(String key, JobView view) {}

  /**
   * A page. It may be shorter than the limit, and still go on.
   *
   * @param before the key behind which to go on, which may be another source's, or null
   */
  Page<Entry> page(RecordFilter filter, String before, int limit);
}
