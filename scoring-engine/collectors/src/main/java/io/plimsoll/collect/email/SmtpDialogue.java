package io.plimsoll.collect.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.engine.evidence.UnknownReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SMTP (RFC 5321) as far as STARTTLS (RFC 3207); no mail is ever offered. */
final class SmtpDialogue {
  private static final Pattern REPLY = Pattern.compile("[2-5][0-9]{2}(?:[ -].*+)?");

  private final InputStream in;
  private final OutputStream out;
  private final Limits limits;
  private int heard;

  SmtpDialogue(Connection connection, Limits limits) throws IOException {
    this(connection.in(), connection.out(), limits);
  }

  SmtpDialogue(InputStream in, OutputStream out, Limits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  /** The lines of the server's next reply, all of one code. */
  Reply hear() throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    do {
      line = line();
      if (!REPLY.matcher(line).matches()) {
        throw new SilentException(UnknownReason.MALFORMED, "no SMTP reply");
      }
      lines.add(line);
    } while (line.length() > 3 && line.charAt(3) == '-');
    return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
  }

  /** Says a command and hears the reply. */
  Reply say(String command) throws IOException {
    out.write((command + "\r\n").getBytes(ISO_8859_1));
    out.flush();
    return hear();
  }

  // Byte by byte, because what follows the reply to STARTTLS already belongs to TLS.
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the mail server hung up");
      }
      if (++heard > limits.bannerBytes()) {
        throw new SilentException(UnknownReason.MALFORMED, "an SMTP dialogue without end");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  /**
   * A reply.
   *
   * @param code its code
   * @param lines its lines, code included
   */
  record Reply(int code, List<String> lines) {
    boolean positive() {
      return code >= 200 && code < 300;
    }

    List<String> texts() {
      return lines.stream().map(line -> line.length() > 4 ? line.substring(4) : "").toList();
    }

    String text() {
      return String.join("\n", lines);
    }

    /** The reply when it is positive; everything else is a reason why nothing is known. */
    Reply orSilence() throws SilentException {
      if (positive()) {
        return this;
      }
      throw new SilentException(
          code < 500 ? UnknownReason.RATE_LIMITED : UnknownReason.BLOCKED,
          "the mail server answered " + lines.getLast());
    }
  }
}
