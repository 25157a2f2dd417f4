package io.backline.logging;

/** How a line is written. */
interface LineFormat {
  /** The whole line, with its end. */
  String format(LogLine line);
}
