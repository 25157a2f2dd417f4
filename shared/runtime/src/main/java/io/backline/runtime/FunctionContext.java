package io.backline.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautLambdaContext;
import java.util.List;
import java.util.Map;

/** The beans of one function. */
public final class FunctionContext {
  private FunctionContext() {}

  /**
   * Starts the function's own beans over its variables. Each is made when it is asked for: two
   * functions may share a jar, and Micronaut's own beans for HTTP are of no use here. Variables are
   * {@link Environment}'s to read, so Micronaut reads no configuration.
   *
   * @param needed the variables without which the function does not work
   * @throws ConfigurationException naming all at once that is missing or malformed
   */
  public static ApplicationContext start(Map<String, String> variables, String... needed) {
    Environment environment = Environment.load(variables);
    environment.check(List.of(needed));
    return ApplicationContext.builder(
            io.micronaut.context.env.Environment.FUNCTION,
            MicronautLambdaContext.ENVIRONMENT_LAMBDA)
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .enableDefaultPropertySources(false)
        .environmentPropertySource(false)
        .banner(false)
        .bootstrapEnvironment(false)
        .singletons(environment, EmfMeter.of(environment))
        .build()
        .start();
  }
}
