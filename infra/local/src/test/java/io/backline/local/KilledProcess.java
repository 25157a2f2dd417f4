package io.backline.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The small system in a process of its own, which is killed without warning. */
final class KilledProcess implements AutoCloseable {
  private static final int MANY = 200;

  private final Process process;
  private final BufferedReader output;

  private KilledProcess(Process process) {
    this.process = process;
    output = process.inputReader();
  }

  static KilledProcess start(SmallSystem small, LocalOptions options, String task)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            KilledProcess.class.getName(),
            options.template().toString(),
            options.data().orElseThrow().toString(),
            task));
    return new KilledProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /**
   * Runs until the task is done or well under way, kills, and gives how many sends were answered.
   */
  static int run(SmallSystem small, LocalOptions options, String task)
      throws IOException, InterruptedException {
    try (KilledProcess killed = start(small, options, task)) {
      int answered = 0;
      String line = killed.output.readLine();
      while (line != null && !line.equals("done") && answered < MANY / 2) {
        answered = line.startsWith("sent") ? answered + 1 : answered;
        line = killed.output.readLine();
      }
      killed.process.destroyForcibly().waitFor();
      return answered;
    }
  }

  void awaitReady() throws IOException {
    output.readLine();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    output.close();
  }

  /** In the process: template, data directory, task. */
  public static void main(String[] arguments) throws Exception {
    LocalSystem system =
        LocalSystem.start(LocalOptions.of(Path.of(arguments[0])).withData(Path.of(arguments[1])));
    SqsClient sqs = system.backend().clients().sqs();
    String url = system.backend().deployment().queue("Unpolled").url();
    System.out.println("ready");
    switch (arguments[2]) {
      case "send-many" -> {
        for (int i = 0; i < MANY; i++) {
          String body = "message-" + i;
          sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
          System.out.println("sent");
        }
      }
      case "send-and-receive" -> {
        sqs.sendMessage(request -> request.queueUrl(url).messageBody("in flight"));
        sqs.receiveMessage(request -> request.queueUrl(url));
      }
      default -> {}
    }
    System.out.println("done");
    Thread.currentThread().join();
  }
}
