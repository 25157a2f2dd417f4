package io.backline.providers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bodies recorded from the real providers. They are not ours to publish, so not in here. */
final class RecordedBodies {

  private static final Path FOLDER =
      Path.of(System.getProperty("backline.root"), "..", "shared", "fixtures").normalize();
  private static final Pattern STATUS = Pattern.compile("error_(\\d{3})_.*");

  private RecordedBodies() {}

  /** Ends the test as skipped where there are none on this machine. */
  static void assumePresent() {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: no recorded bodies in " + FOLDER);
  }

  static List<String> names(Provider provider) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(provider.label()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body with the status that its name tells, else 200. */
  static Reply reply(Provider provider, String name) {
    try {
      return Reply.of(
          status(name), Files.readString(FOLDER.resolve(provider.label()).resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int status(String name) {
    Matcher matcher = STATUS.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 200;
  }
}
