package io.backline.local;

/** What records are read for. */
@FunctionalInterface
interface StreamHandler {
  /** Returns when every record was handled or given up. */
  void deliver(StreamBatch batch) throws InterruptedException;
}
