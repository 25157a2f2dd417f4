package io.backline.providers.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** A body that fails once it grows too large or takes too long. */
final class BoundedBody extends FilterInputStream {

  private final HttpSettings settings;
  private final Clock clock;
  private final Instant deadline;
  private long bytes;

  BoundedBody(InputStream in, HttpSettings settings, Clock clock) {
    super(in);
    this.settings = settings;
    this.clock = clock;
    this.deadline = clock.instant().plus(settings.bodyTimeout());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (clock.instant().isAfter(deadline)) {
      throw new IOException("the body takes longer than " + settings.bodyTimeout());
    }
    int read = super.read(target, offset, length);
    bytes += Math.max(read, 0);
    if (bytes > settings.maxBodyBytes()) {
      throw new IOException("the body is larger than " + settings.maxBodyBytes() + " bytes");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
