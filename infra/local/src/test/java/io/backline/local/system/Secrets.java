package io.backline.local.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What no output, answer or row may hold. */
final class Secrets {
  private Secrets() {}

  static List<String> of(SampleProviders samples) {
    Map<String, String> settings = samples.environment();
    String app = settings.get("SPOTIFY_CLIENT_ID") + ":" + settings.get("SPOTIFY_CLIENT_SECRET");
    return List.of(
        RunningSystem.ADMIN_KEY,
        RunningSystem.CRON_SECRET,
        settings.get("TICKETMASTER_API_KEY"),
        settings.get("SPOTIFY_CLIENT_SECRET"),
        settings.get("SETLISTFM_API_KEY"),
        Base64.getEncoder().encodeToString(app.getBytes(UTF_8)));
  }

  /** The files below a folder, whatever is in them, as text that has every byte. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Secrets::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError("cannot be read: " + file, e);
    }
  }
}
