package io.backline.local;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.backline.local.handlers.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.joda.time.DateTime;

/**
 * Packs the test's handlers, with Lambda's event types, into one jar: as a function is packaged.
 */
final class FunctionJar {
  private FunctionJar() {}

  static void write(Path file) throws Exception {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      Path classes = origin(Channel.class);
      try (Stream<Path> files = Files.list(classes.resolve("io/backline/local/handlers"))) {
        files.forEach(type -> add(jar, classes.relativize(type).toString(), type));
      }
      addAll(jar, origin(SQSEvent.class));
      addAll(jar, origin(DateTime.class));
    }
  }

  private static void add(JarOutputStream jar, String name, Path file) {
    try {
      jar.putNextEntry(new JarEntry(name));
      Files.copy(file, jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addAll(JarOutputStream jar, Path library) throws IOException {
    try (JarFile source = new JarFile(library.toFile())) {
      for (JarEntry entry :
          source.stream()
              .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF"))
              .toList()) {
        jar.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = source.getInputStream(entry)) {
          content.transferTo(jar);
        }
      }
    }
  }

  private static Path origin(Class<?> type) throws URISyntaxException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return Path.of(source.getLocation().toURI());
  }
}
