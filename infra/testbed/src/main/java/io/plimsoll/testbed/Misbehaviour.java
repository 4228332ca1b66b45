package io.plimsoll.testbed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Ways in which a web server can be hostile or tired of us. */
public enum Misbehaviour {
  /** None: the pages are served. */
  NONE {
    @Override
    void answer(OutputStream out) {}
  },
  /** Drips a byte now and then and never ends. */
  TARPIT {
    @Override
    void answer(OutputStream out) throws IOException, InterruptedException {
      write(out, "HTTP/1.1 200 OK\r\n");
      while (true) {
        write(out, "X");
        Thread.sleep(100);
      }
    }
  },
  /** Resets every connection at once. */
  RESET {
    @Override
    void answer(OutputStream out) {}
  },
  /** 429 with a time to come back. */
  RATE_LIMITED {
    @Override
    void answer(OutputStream out) throws IOException {
      write(
          out, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
    }
  },
  /** Headers without an end. */
  ENDLESS_HEADERS {
    @Override
    void answer(OutputStream out) throws IOException {
      write(out, "HTTP/1.1 200 OK\r\n");
      while (true) {
        write(out, "X-Padding: " + "x".repeat(1000) + "\r\n");
      }
    }
  },
  /** A body without an end. */
  ENDLESS_BODY {
    @Override
    void answer(OutputStream out) throws IOException {
      write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
      while (true) {
        write(out, "y".repeat(4096));
      }
    }
  },
  /** A compressed body that would unpack to 64 MiB of nothing. */
  GZIP_BOMB {
    @Override
    void answer(OutputStream out) throws IOException {
      byte[] bomb = bomb();
      write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length);
      write(out, "\r\n\r\n");
      out.write(bomb);
      out.flush();
    }
  },
  /** A redirect to the metadata service of clouds. */
  REDIRECT_TO_METADATA {
    @Override
    void answer(OutputStream out) throws IOException {
      redirect(out, "http://169.254.169.254/latest/meta-data/");
    }
  },
  /** A redirect to itself with an ever longer query. */
  REDIRECT_LOOP {
    @Override
    void answer(OutputStream out) throws IOException {
      redirect(out, "?again=" + System.nanoTime());
    }
  },
  /** Not HTTP at all. */
  GARBAGE {
    @Override
    void answer(OutputStream out) throws IOException {
      write(out, "\0\1\2\3 this is no HTTP\r\n\r\n");
    }
  };

  private static final int BOMB_MEGABYTES = 64;

  abstract void answer(OutputStream out) throws IOException, InterruptedException;

  private static void redirect(OutputStream out, String location) throws IOException {
    write(out, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        gzip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }
}
