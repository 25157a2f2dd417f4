package io.backline.providers.http;

/** What a call came to, as it is counted. */
public enum CallOutcome {
  ANSWERED("answered"),
  MISSING("missing"),
  /** The provider asks for a pause. */
  RATE_LIMITED("rateLimited"),
  REFUSED("refused"),
  BROKEN("broken"),
  /** Not let out by our own budget. */
  OVER_BUDGET("overBudget"),
  /** Not made, because most of the last ones were broken. */
  LEFT_ALONE("leftAlone");

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  // A provider that says so counts as answering.
  private static final int SERVICE_UNAVAILABLE = 503;

  private final String label;

  CallOutcome(String label) {
    this.label = label;
  }

  /** Whether it left for the provider. */
  public boolean isMade() {
    return switch (this) {
      case ANSWERED, MISSING, RATE_LIMITED, REFUSED, BROKEN -> true;
      case OVER_BUDGET, LEFT_ALONE -> false;
    };
  }

  static CallOutcome of(Answer answer) {
    if (answer.isSuccess()) {
      return ANSWERED;
    }
    int status = answer.status();
    if (status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE) {
      return RATE_LIMITED;
    }
    if (answer.isServerError()) {
      return BROKEN;
    }
    return status == NOT_FOUND ? MISSING : REFUSED;
  }

  /** The name in metrics. */
  @Override
  public String toString() {
    return label;
  }
}
