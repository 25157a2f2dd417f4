package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mixed versions of one family start and fail later, in odd places. */
final class ClasspathTest {
  private static final String CLASSPATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  private static final Set<String> PINNED =
      Set.of("pinpoint", "cognitoidentity", "cognitoidentityprovider");

  @Test
  void every_aws_sdk_module_has_one_version() {
    assertThat(versions("/software/amazon/awssdk/([^/]+)/([^/]+)/")).hasSize(1);
  }

  @Test
  void every_jetty_module_has_one_version() {
    assertThat(versions("/org/eclipse/jetty/(?:[^/]+/)*([^/]+)/(12[^/]+)/")).hasSize(1);
  }

  @Test
  void every_jackson_module_has_one_version() {
    assertThat(
            versions("/com/fasterxml/jackson/(?:[^/]+/)*(jackson-(?!annotations)[^/]+)/([^/]+)/"))
        .hasSize(1);
  }

  /** Beside the modules that DynamoDB Local pins and this process never calls. */
  private static Set<String> versions(String pattern) {
    return Arrays.stream(CLASSPATH.split(File.pathSeparator))
        .map(Pattern.compile(pattern)::matcher)
        .filter(Matcher::find)
        .filter(matcher -> !PINNED.contains(matcher.group(1)))
        .map(matcher -> matcher.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
