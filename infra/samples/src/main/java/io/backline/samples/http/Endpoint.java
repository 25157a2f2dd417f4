package io.backline.samples.http;

/** Answers one kind of call. */
@FunctionalInterface
public interface Endpoint {

  /** The answer; a {@link Refusal} thrown on the way is an answer too. */
  Answer answer(Inquiry ctx);
}
