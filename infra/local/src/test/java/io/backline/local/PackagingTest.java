package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that Lambda gets hold what their function needs, and no more. */
class PackagingTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));

  // Lambda's limit for an upload by hand.
  private static final long MOST_BYTES = 50L * 1024 * 1024;

  // What announces the context's start, and the variables that were handed to it.
  private static final Set<String> OF_EVERY_CONTEXT =
      Set.of(
          "io.micronaut.context.event.ApplicationEventPublisherFactory",
          "io.micronaut.context.DefaultRuntimeBeanDefinition");

  static List<LambdaFunction> functions() throws IOException {
    return Template.read(ROOT.resolve("template.yaml")).functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_jar_holds_its_handler_and_no_other_function(LambdaFunction function) throws IOException {
    Set<String> ours = packages(function, "io/backline/");
    String own = function.handler().replaceAll("^io\\.backline\\.|\\..*$", "");

    assertThat(ours)
        .contains(own, "model", "store", "runtime", "logging")
        .isSubsetOf(own, "model", "store", "runtime", "logging", "providers");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_jar_is_small_enough_and_brings_one_http_client(LambdaFunction function)
      throws IOException {
    assertThat(jar(function))
        .satisfies(jar -> assertThat(jar.toFile().length()).isLessThan(MOST_BYTES));
    assertThat(entries(function))
        .noneMatch(name -> name.startsWith("io/netty/"))
        .noneMatch(name -> name.startsWith("org/apache/http/"))
        .noneMatch(name -> name.endsWith("CustomPojoSerializer") && name.startsWith("META-INF"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_context_defines_the_functions_own_beans(LambdaFunction function) throws Exception {
    String own =
        "io.backline." + function.handler().replaceAll("^io\\.backline\\.|\\..*$", "") + ".";
    try (FunctionClassLoader loader = FunctionClassLoader.of(jar(function))) {
      assertThat(definitions(loader))
          .anyMatch(name -> name.startsWith(own))
          .allMatch(name -> name.startsWith(own) || OF_EVERY_CONTEXT.contains(name));
    }
  }

  /** The classes that define beans. */
  private static Set<String> definitions(FunctionClassLoader loader) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object context =
          loader
              .loadClass("io.backline.runtime.FunctionContext")
              .getMethod("start", Map.class, String[].class)
              .invoke(null, Map.of(), new String[0]);
      Class<?> registry = loader.loadClass("io.micronaut.context.BeanDefinitionRegistry");
      Collection<?> references =
          (Collection<?>) registry.getMethod("getBeanDefinitionReferences").invoke(context);
      return references.stream()
          .map(reference -> reference.getClass().getName())
          .collect(Collectors.toSet());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Set<String> packages(LambdaFunction function, String prefix) throws IOException {
    return entries(function).stream()
        .filter(name -> name.startsWith(prefix) && name.endsWith(".class"))
        .map(name -> name.substring(prefix.length()).replaceFirst("/.*", ""))
        .collect(Collectors.toSet());
  }

  private static List<String> entries(LambdaFunction function) throws IOException {
    try (JarFile jar = new JarFile(jar(function).toFile());
        Stream<String> names = jar.stream().map(entry -> entry.getName())) {
      return names.toList();
    }
  }

  private static Path jar(LambdaFunction function) {
    return ROOT.resolve(function.codeUri());
  }
}
