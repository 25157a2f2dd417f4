package io.backline.local;

import io.backline.template.LambdaFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process with a function's jar under Lambda's own runtime interface client, set up as Lambda
 * sets it up.
 */
final class RuntimeProcess {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The client's own jars; everything else has to be in the function's. */
  private static final List<String> CLIENT =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-core",
          "aws-lambda-java-serialization");

  private RuntimeProcess() {}

  /** Starts it; what it prints goes to this process's standard error. */
  static Process start(
      LambdaFunction function,
      Path jar,
      Map<String, String> environment,
      Initialization initialization,
      String runtimeApi)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classpath =
        Stream.concat(client(), Stream.of(jar.toString()))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder process =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-cp",
            classpath,
            MAIN,
            function.handler());
    process.environment().clear();
    process.environment().putAll(environment);
    process.environment().putAll(lambda(function, jar, initialization, runtimeApi));
    process.redirectErrorStream(true);
    return process.start();
  }

  private static Stream<String> client() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                CLIENT.stream()
                    .anyMatch(name -> Path.of(entry).getFileName().toString().startsWith(name)));
  }

  private static Map<String, String> lambda(
      LambdaFunction function, Path jar, Initialization initialization, String runtimeApi) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
        Map.entry("_HANDLER", function.handler()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.logicalId()),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb())),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.logicalId()),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", initialization.label()),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("LAMBDA_TASK_ROOT", jar.getParent().toString()),
        Map.entry("TZ", ":UTC"),
        Map.entry("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")));
  }
}
