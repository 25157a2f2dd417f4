package io.backline.api;

/** What a cache had to do with an answer. */
enum CacheStatus {
  HIT("backline; hit"),
  MISS("backline; fwd=miss"),
  /** Such answers are not kept, or not at the moment. */
  BYPASS("backline; fwd=bypass");

  private final String field;

  CacheStatus(String field) {
    this.field = field;
  }

  /** The value of the Cache-Status header (RFC 9211). */
  @Override
  public String toString() {
    return field;
  }
}
