package io.backline.local;

import io.backline.local.handlers.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The system of small.yaml in a directory, with what its handlers report. */
final class SmallSystem {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String channel = UUID.randomUUID().toString();
  private final Path template;

  private SmallSystem(Path template) {
    this.template = template;
  }

  static SmallSystem in(Path directory) throws Exception {
    SmallSystem system = new SmallSystem(directory.resolve("template.yaml"));
    FunctionJar.write(directory.resolve("functions.jar"));
    Files.writeString(system.template, yaml().replace("the-channel", system.channel));
    return system;
  }

  LocalOptions options() {
    return LocalOptions.of(template);
  }

  BlockingQueue<String> seen() {
    return Channel.named(channel);
  }

  BlockingQueue<String> releases() {
    return Channel.named(channel + " releases");
  }

  BlockingQueue<String> environments() {
    return Channel.named(channel + " environment");
  }

  BlockingQueue<String> schedules() {
    return Channel.named(channel + " schedules");
  }

  /** The next report; null after a long time without one. */
  String next() throws InterruptedException {
    return seen().poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static String yaml() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SmallSystem.class.getResourceAsStream("/small.yaml"), "no small.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
