package io.backline.local.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Everything that this process writes to its output and its log until closed, as well. */
final class HeardOutput implements AutoCloseable {
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  HeardOutput() {
    System.setOut(new PrintStream(new Tee(out), true, UTF_8));
    System.setErr(new PrintStream(new Tee(err), true, UTF_8));
  }

  String text() {
    return heard.toString(UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }

  private final class Tee extends OutputStream {
    private final PrintStream to;

    Tee(PrintStream to) {
      this.to = to;
    }

    @Override
    public void write(int one) {
      to.write(one);
      heard.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      to.write(bytes, offset, length);
      heard.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }
  }
}
