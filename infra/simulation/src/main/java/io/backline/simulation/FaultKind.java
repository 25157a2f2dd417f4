package io.backline.simulation;

/** What goes wrong. */
enum FaultKind {
  DELIVERED_TWICE("queue", "a message is delivered a second time, at once or hours later"),
  DELIVERED_LATE("queue", "a message comes behind later ones"),
  SENT_TWICE("queue", "the SDK sends a message again, because the first answer was lost"),
  SEND_REFUSED("queue", "a message is not taken"),
  SEND_UNANSWERED("queue", "a message is taken, and the sender does not hear of it"),
  VISIBILITY_REFUSED("queue", "a message's time to come back is not taken"),
  COUNT_REFUSED("queue", "how many messages wait is not told"),
  KILLED_BEFORE("function", "a run ends just before a call"),
  KILLED_AFTER("function", "a run ends just after a call"),
  STALLED("function", "a run stands still, for up to a minute and a half"),
  CUT_OFF("function", "a run reaches its function's time-out"),
  POISONED("function", "a message ends its run at once, at every receive"),
  THROTTLED("table", "the table refuses a request"),
  CONFLICTED("table", "a transaction meets another"),
  WRITE_UNANSWERED("table", "a write lands, and the writer does not hear of it"),
  WRITTEN_TWICE("table", "the SDK writes again, because the first answer was lost"),
  READ_FAILED("table", "a read fails"),
  EVENT_REFUSED("bus", "the event bus does not take an event"),
  SERVER_ERROR("provider", "500, 502, 503 or 504"),
  HTML_BODY("provider", "200 with a page in HTML"),
  CUT_BODY("provider", "200 with a body that ends in the middle"),
  NO_ANSWER("provider", "no answer within four seconds"),
  RESET("provider", "the connection is lost"),
  LIMITED_SECONDS("provider", "429 with a Retry-After of seconds"),
  LIMITED_HOURS("provider", "429 with a Retry-After of up to 14 hours"),
  SHRUNKEN_PAGE("provider", "entries vanish from a list while its pages are read"),
  SHORT_LIST("provider", "a list is shown without some of its entries, for up to three hours");

  private final String where;
  private final String what;

  FaultKind(String where, String what) {
    this.where = where;
    this.what = what;
  }

  String where() {
    return where;
  }

  String what() {
    return what;
  }
}
