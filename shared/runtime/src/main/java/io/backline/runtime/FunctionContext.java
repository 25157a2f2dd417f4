package io.backline.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.util.Map;

/** The beans of one function. */
public final class FunctionContext {
  private FunctionContext() {}

  /** Starts the function's own beans over its variables. */
  public static ApplicationContext start(Map<String, String> variables) {
    return new LambdaApplicationContextBuilder()
        .deduceEnvironment(false)
        .banner(false)
        .bootstrapEnvironment(false)
        // Two functions may share a jar; each makes only what it asks for.
        .eagerInitSingletons(false)
        .singletons(Environment.load(variables))
        .build()
        .start();
  }
}
