package io.backline.store;

/** What came of subscribing. */
public enum Subscribing {
  DONE,
  /** The connection follows as many artists as it may. */
  FULL,
  /** There is no such connection, or not any more. */
  NOT_CONNECTED
}
