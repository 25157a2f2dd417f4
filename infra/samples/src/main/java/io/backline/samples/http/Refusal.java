package io.backline.samples.http;

import java.io.Serial;

/** Ends a call early with the answer it carries. */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Answer answer;

  public Refusal(Answer answer) {
    super("answered " + answer.status(), null, false, false);
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
