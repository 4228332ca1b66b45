package io.plimsoll.collect.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A socket whose reads end with the deadline. A peer that drips a byte now and then would satisfy
 * every read time-out and never finish; a TLS layer above reads through this too.
 */
final class DeadlineSocket extends Socket {
  private final Deadline deadline;
  private final Duration silence;

  /** Straight to the address that was checked, whatever proxy the machine is set up with. */
  DeadlineSocket(Deadline deadline, Duration silence) {
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
    this.silence = silence;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        limit();
        return super.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        limit();
        return super.read(buffer, offset, length);
      }
    };
  }

  private void limit() throws IOException {
    setSoTimeout(deadline.millis(silence));
  }
}
