package io.backline.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.backline.runtime.LogContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point down: functions, then shared, then nothing of ours. */
class ArchitectureTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));
  private static final List<String> FUNCTIONS =
      List.of(
          "api",
          "identity",
          "shows",
          "catalog",
          "evidence",
          "setlists",
          "wrapup",
          "announcer",
          "deadletters",
          "watchdog",
          "resync",
          "progress");
  private static final List<String> SHARED =
      List.of("model", "providers", "store", "runtime", "logging");
  private static final JavaClasses CODE = code();

  @Test
  void the_model_needs_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage("io.backline.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.backline.model..", "java..")
        .check(CODE);
  }

  @Test
  void providers_and_store_know_of_ours_the_model_alone() {
    onlyDependsOnOurs("providers", "model");
    onlyDependsOnOurs("store", "model");
  }

  @Test
  void nothing_shared_knows_a_function() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(SHARED))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(FUNCTIONS))
        .check(CODE);
  }

  @Test
  void functions_do_not_know_each_other() {
    FUNCTIONS.forEach(
        function -> onlyDependsOnOurs(function, "model", "providers", "store", "runtime"));
  }

  @Test
  void keys_and_expressions_are_known_in_the_store_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.backline.store..", "io.backline.runtime..")
        .and()
        // They only make clients and hand them on.
        .haveNameNotMatching(".*(Beans|Priming).*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
        .check(CODE);
  }

  @Test
  void what_the_lines_of_an_invocation_are_found_by_is_noted_by_every_handler() {
    classes()
        .that()
        .implement("com.amazonaws.services.lambda.runtime.RequestHandler")
        .should()
        .callMethod(LogContext.class, "begin", Context.class)
        .check(CODE);
  }

  @Test
  void no_package_depends_on_itself_in_a_circle() {
    slices().matching("io.backline.(**)").should().beFreeOfCycles().check(CODE);
  }

  private static void onlyDependsOnOurs(String part, String... others) {
    String[] allowed =
        Stream.concat(
                Stream.concat(Stream.of(part), Stream.of(others))
                    .map(name -> "io.backline." + name + ".."),
                Stream.of(
                    "java..",
                    "javax..",
                    "com..",
                    "io.github..",
                    "org..",
                    "software..",
                    "io.micronaut..",
                    "jakarta.."))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("io.backline." + part + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CODE);
  }

  private static String[] packages(List<String> parts) {
    return parts.stream().map(part -> "io.backline." + part + "..").toArray(String[]::new);
  }

  private static JavaClasses code() {
    List<Path> folders =
        Stream.concat(
                FUNCTIONS.stream().map(name -> ROOT.resolve("functions").resolve(name)),
                SHARED.stream().map(name -> ROOT.resolve("shared").resolve(name)))
            .map(folder -> folder.resolve("target/classes"))
            .toList();
    assertThat(folders).allMatch(folder -> folder.toFile().isDirectory());
    return new ClassFileImporter().importPaths(folders);
  }
}
