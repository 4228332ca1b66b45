package io.plimsoll.demo;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A bounded load of one GET over kept-alive connections to loopback. It speaks just enough HTTP/1.1
 * to cost little beside the service it measures, and counts only the expected status.
 */
final class HttpLoad {

  /** What one round saw: requests answered as expected, and how long it ran. */
  record Round(long answered, Duration took) {
    double perSecond() {
      return answered / (took.toNanos() / 1e9);
    }
  }

  private final URI target;
  private final byte[] request;
  private final int connections;

  HttpLoad(URI target, String bearer, int connections) {
    this.target = target;
    this.connections = connections;
    this.request =
        ("GET "
                + target.getRawPath()
                + " HTTP/1.1\r\nHost: "
                + target.getAuthority()
                + "\r\nAccept: application/json\r\nAuthorization: Bearer "
                + bearer
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  Round run(Duration length) {
    long began = System.nanoTime();
    long end = began + length.toNanos();
    try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        counts.add(pool.submit((Callable<Long>) () -> until(end)));
      }
      long answered = 0;
      for (Future<Long> count : counts) {
        answered += count.get();
      }
      return new Round(answered, Duration.ofNanos(System.nanoTime() - began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(target + ": " + e.getCause(), e);
    }
  }

  private long until(long end) throws IOException {
    long answered = 0;
    while (System.nanoTime() < end) {
      answered += onOneConnection(end);
    }
    return answered;
  }

  /**
   * A server ends a kept-alive connection after so many requests and says so in its last answer.
   */
  private long onOneConnection(long end) throws IOException {
    try (Socket socket = new Socket(target.getHost(), target.getPort())) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(10_000);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      OutputStream out = socket.getOutputStream();
      long answered = 0;
      boolean open = true;
      while (open && System.nanoTime() < end) {
        out.write(request);
        open = readAnswer(in);
        answered++;
      }
      return answered;
    }
  }

  /** Whether the connection stays open behind the answer. */
  private static boolean readAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("expected 200, got " + status);
    }
    long length = -1;
    boolean chunked = false;
    boolean open = true;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring("content-length:".length()).trim());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      open &= !(lower.startsWith("connection:") && lower.contains("close"));
    }
    if (chunked) {
      skipChunks(in);
    } else {
      in.skipNBytes(Math.max(0, length));
    }
    return open;
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      in.skipNBytes(size + 2L);
    }
    line(in);
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the service closed the connection");
      }
      if (b != '\r') {
        text.append((char) b);
      }
    }
    return text.toString();
  }
}
