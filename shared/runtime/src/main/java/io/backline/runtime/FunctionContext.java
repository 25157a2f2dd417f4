package io.backline.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautLambdaContext;
import java.util.Map;
import java.util.function.Function;

/** The beans of one function. */
public final class FunctionContext {
  private FunctionContext() {}

  /**
   * Starts the function's own beans over its variables. Each is made when it is asked for: two
   * functions may share a jar, and Micronaut's own beans for HTTP are of no use here. Variables are
   * {@link Environment}'s to read, so Micronaut reads no configuration.
   */
  public static ApplicationContext start(Map<String, String> variables) {
    return builder().singletons(Environment.load(variables)).start();
  }

  /**
   * The same with one more bean, which begins to work before the context starts.
   *
   * @param ahead makes it, and does not wait for what it has begun
   */
  public static ApplicationContext start(
      Map<String, String> variables, Function<Environment, ?> ahead) {
    Environment environment = Environment.load(variables);
    Object begun = ahead.apply(environment);
    return builder().singletons(environment, begun).start();
  }

  private static ApplicationContextBuilder builder() {
    return ApplicationContext.builder(
            io.micronaut.context.env.Environment.FUNCTION,
            MicronautLambdaContext.ENVIRONMENT_LAMBDA)
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .enableDefaultPropertySources(false)
        .environmentPropertySource(false)
        .banner(false)
        .bootstrapEnvironment(false);
  }
}
