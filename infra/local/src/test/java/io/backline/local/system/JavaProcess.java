package io.backline.local.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A command of {@code infra/local} in a process of its own, which can be killed. */
final class JavaProcess implements AutoCloseable {
  private static final String READY = "ready ";

  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** {@code infra/local/up}. */
  static JavaProcess up(Map<String, String> variables, List<String> arguments) throws IOException {
    return start("io.backline.local.Up", variables, arguments);
  }

  /**
   * @param variables added to none: what this machine has set does not reach it
   */
  static JavaProcess start(String main, Map<String, String> variables, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Bytecode of our own build: to verify it is a fifth of what it takes to start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "--enable-native-access=ALL-UNNAMED",
            "-Dbackline.root=" + System.getProperty("backline.root"),
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(variables);
    return new JavaProcess(builder.redirectErrorStream(true).start());
  }

  /**
   * Where it serves, once it does.
   *
   * @throws IOException where it ends before that
   */
  URI awaitReady() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return URI.create(line.substring(READY.length()));
      }
    }
    throw new IOException("it ended before it was ready");
  }

  /** Everything it says until it ends by itself. */
  String awaitEnd() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
    }
    return said.toString();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it soon after something has come about, whatever it does by then. */
  void killOnce(BooleanSupplier isTime, Duration later) {
    Thread.startVirtualThread(
        () -> {
          try {
            while (process.isAlive() && !isTime.getAsBoolean()) {
              Thread.sleep(Duration.ofMillis(5));
            }
            Thread.sleep(later);
            kill();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
