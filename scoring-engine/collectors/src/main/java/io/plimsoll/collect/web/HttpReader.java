package io.plimsoll.collect.web;

import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.HttpHeader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTTP/1 answers (RFC 9112), one after the other as long as the connection persists, and
 * never more of one than the limits allow.
 */
public final class HttpReader {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*+)?");
  private static final int INTERIM_ANSWERS = 5;

  private final InputStream in;
  private final Limits limits;
  private int headerBytes;
  private boolean modern;
  private boolean trailed;
  private boolean persists;

  public HttpReader(InputStream in, Limits limits) {
    this.in = new BufferedInputStream(in, 8192);
    this.limits = limits;
  }

  /**
   * Reads the answer.
   *
   * @throws SilentException when it is no HTTP answer, or its headers know no end
   */
  public HttpReply read() throws IOException {
    headerBytes = 0;
    skipTrailers();
    persists = false;
    for (int i = 0; i < INTERIM_ANSWERS; i++) {
      int status = status(line());
      List<HttpHeader> headers = headers();
      if (status >= 200) {
        return withBody(status, headers);
      }
    }
    throw malformed("only interim answers");
  }

  /** Whether another question may be put over the same connection (RFC 9112 section 9.3). */
  public boolean persists() {
    return persists;
  }

  // They come after the last chunk, and whoever asks nothing more need not wait for them.
  private void skipTrailers() throws IOException {
    if (trailed) {
      headers();
      trailed = false;
    }
  }

  private int status(String line) throws SilentException {
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw malformed("no HTTP status line");
    }
    modern = line.startsWith("HTTP/1.1");
    return Integer.parseInt(matcher.group(1));
  }

  private List<HttpHeader> headers() throws IOException {
    List<HttpHeader> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      header(line).ifPresent(headers::add);
    }
    return headers;
  }

  private static Optional<HttpHeader> header(String line) {
    int colon = line.indexOf(':');
    return colon < 1
        ? Optional.empty()
        : Optional.of(
            new HttpHeader(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("hung up within the headers");
      }
      if (++headerBytes > limits.headerBytes()) {
        throw malformed("headers longer than " + limits.headerBytes() + " bytes");
      }
      line.append((char) next);
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  private HttpReply withBody(int status, List<HttpHeader> headers) {
    HttpReply bare = new HttpReply(status, headers, "", false);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean whole = status == 204 || status == 304 || complete(bare, body);
    persists = whole && modern && !closes(bare) && framed(bare);
    boolean compressed = bare.header("Content-Encoding").filter(e -> !isIdentity(e)).isPresent();
    String text = compressed ? "" : Charsets.decode(body.toByteArray(), bare);
    return new HttpReply(status, headers, text, !whole || compressed && body.size() > 0);
  }

  private static boolean closes(HttpReply reply) {
    return reply
        .header("Connection")
        .filter(tells -> tells.matches("(?i).*\\bclose\\b.*"))
        .isPresent();
  }

  private static boolean framed(HttpReply reply) {
    return reply.status() == 204
        || reply.status() == 304
        || reply.header("Transfer-Encoding").isPresent()
        || reply.header("Content-Length").isPresent();
  }

  private static boolean isIdentity(String encoding) {
    return encoding.isEmpty() || encoding.equalsIgnoreCase("identity");
  }

  // The status and headers stand even when the body breaks off or never ends.
  private boolean complete(HttpReply bare, ByteArrayOutputStream body) {
    try {
      return bare.header("Transfer-Encoding").isPresent()
          ? chunked(body)
          : plain(body, length(bare));
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private static long length(HttpReply bare) {
    return bare.header("Content-Length").map(Long::parseLong).orElse(Long.MAX_VALUE);
  }

  private boolean plain(ByteArrayOutputStream body, long length) throws IOException {
    int room = limits.bodyBytes() - body.size();
    int wanted = (int) Math.min(length, room);
    byte[] bytes = in.readNBytes(wanted);
    body.writeBytes(bytes);
    boolean ended = length == Long.MAX_VALUE ? bytes.length < wanted || in.read() < 0 : false;
    return ended || bytes.length == length;
  }

  private boolean chunked(ByteArrayOutputStream body) throws IOException {
    while (body.size() < limits.bodyBytes()) {
      String size = line();
      int semicolon = size.indexOf(';');
      long length =
          Long.parseLong((semicolon < 0 ? size : size.substring(0, semicolon)).strip(), 16);
      if (length <= 0) {
        trailed = true;
        return length == 0;
      }
      if (!plain(body, length)) {
        return false;
      }
      line();
    }
    return false;
  }

  private static SilentException malformed(String detail) {
    return new SilentException(UnknownReason.MALFORMED, detail);
  }

  /** Decodes by the declared charset. */
  private static final class Charsets {
    private static final Pattern CHARSET =
        Pattern.compile("charset=\"?(utf-8|us-ascii|iso-8859-1)", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    static String decode(byte[] body, HttpReply reply) {
      boolean latin =
          reply
              .header("Content-Type")
              .map(CHARSET::matcher)
              .filter(Matcher::find)
              .filter(found -> found.group(1).equalsIgnoreCase("iso-8859-1"))
              .isPresent();
      return new String(body, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
  }
}
