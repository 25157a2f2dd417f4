package io.backline.samples.http;

import io.javalin.http.Context;

/** Answers one kind of call. */
@FunctionalInterface
public interface Endpoint {

  /** The answer; a {@link Refusal} thrown on the way is an answer too. */
  Answer answer(Context ctx);
}
