package io.plimsoll.collect.tls;

import io.plimsoll.collect.resolve.MalformedAnswerException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.SocketException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a server's first flight: records, handshake messages, and nothing behind them. */
final class HandshakeReader {
  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;
  private static final int SERVER_HELLO = 2;
  private static final int CERTIFICATE = 11;
  private static final int SERVER_KEY_EXCHANGE = 12;
  private static final int CERTIFICATE_STATUS = 22;
  private static final int EXTENDED_MASTER_SECRET = 23;
  private static final int SUPPORTED_VERSIONS = 43;
  private static final int RENEGOTIATION_INFO = 0xFF01;
  private static final int TLS_1_3 = 0x0304;
  private static final int RECORD_HEAD = 5;
  private static final int LONGEST_RECORD = (1 << 14) + 2048;
  private static final int LONGEST_FLIGHT = 1 << 17;

  private final DataInputStream in;
  private final ByteArrayOutputStream flight = new ByteArrayOutputStream();
  private int read;
  private int version;
  private int suite = -1;
  private List<byte[]> chain = List.of();
  private boolean stapled;
  private boolean compressed;
  private boolean renegotiatesSecurely;
  private boolean extendedSecret;
  private @Nullable Integer dhBits;

  HandshakeReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** The server's reply; time-outs and broken messages throw. */
  ServerReply read() throws IOException {
    try {
      return reply();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new MalformedAnswerException("a broken TLS message");
    }
  }

  private ServerReply reply() throws IOException {
    while (true) {
      @Nullable ServerReply reply = record();
      if (reply != null) {
        return reply;
      }
    }
  }

  private @Nullable ServerReply record() throws IOException {
    int type;
    byte[] body;
    try {
      type = in.readUnsignedByte();
      in.readUnsignedShort();
      body = body(type);
    } catch (EOFException | SocketException e) {
      return suite < 0 ? new ServerReply.Cut() : chosen();
    }
    return switch (type) {
      case ALERT -> alert(body);
      case HANDSHAKE -> handshake(body);
      default -> suite < 0 ? notTls(type) : chosen();
    };
  }

  private byte[] body(int type) throws IOException {
    int length = in.readUnsignedShort();
    // A record's head counts too, or empty records would have no end.
    read += RECORD_HEAD + length;
    if (type < 20 || type > 23 || length > LONGEST_RECORD || read > LONGEST_FLIGHT) {
      throw new MalformedAnswerException("no TLS record: type " + type + ", length " + length);
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return body;
  }

  private static ServerReply notTls(int type) throws MalformedAnswerException {
    throw new MalformedAnswerException("a TLS record of type " + type + " before any hello");
  }

  private @Nullable ServerReply alert(byte[] body) throws MalformedAnswerException {
    if (body.length < 2) {
      throw new MalformedAnswerException("a TLS alert of " + body.length + " bytes");
    }
    if (suite >= 0) {
      return chosen();
    }
    // Warnings such as unrecognized_name (RFC 6066 section 3) do not end the handshake.
    boolean warning = body[0] == 1 && body[1] != 0;
    return warning ? null : new ServerReply.Alert(body[1] & 255);
  }

  private @Nullable ServerReply handshake(byte[] body) throws MalformedAnswerException {
    flight.writeBytes(body);
    ByteBuffer buffer = ByteBuffer.wrap(flight.toByteArray());
    while (buffer.remaining() >= 4) {
      buffer.mark();
      int type = buffer.get() & 255;
      int length = u24(buffer);
      if (length > LONGEST_FLIGHT) {
        throw new MalformedAnswerException("a TLS message of " + length + " bytes");
      }
      if (buffer.remaining() < length) {
        buffer.reset();
        break;
      }
      ByteBuffer message = buffer.slice(buffer.position(), length);
      buffer.position(buffer.position() + length);
      if (last(type, message)) {
        return chosen();
      }
    }
    keep(buffer);
    return null;
  }

  private void keep(ByteBuffer rest) {
    byte[] bytes = new byte[rest.remaining()];
    rest.get(bytes);
    flight.reset();
    flight.writeBytes(bytes);
  }

  private boolean last(int type, ByteBuffer message) throws MalformedAnswerException {
    switch (type) {
      case SERVER_HELLO -> hello(message);
      case CERTIFICATE -> chain = certificates(message);
      case CERTIFICATE_STATUS -> stapled = true;
      default -> {
        return end(type, message);
      }
    }
    return version == TLS_1_3;
  }

  private boolean end(int type, ByteBuffer message) throws MalformedAnswerException {
    if (suite < 0) {
      throw new MalformedAnswerException("a TLS message of type " + type + " before the hello");
    }
    if (type == SERVER_KEY_EXCHANGE && CipherSuites.usesPrime(suite)) {
      dhBits = bits(vector(message, message.getShort() & 0xFFFF));
    }
    return true;
  }

  private static int bits(ByteBuffer prime) {
    byte[] magnitude = new byte[prime.remaining()];
    prime.get(magnitude);
    return new BigInteger(1, magnitude).bitLength();
  }

  private void hello(ByteBuffer message) {
    version = message.getShort() & 0xFFFF;
    skip(message, 32);
    skip(message, message.get() & 255);
    suite = message.getShort() & 0xFFFF;
    compressed = message.get() != 0;
    if (message.remaining() >= 2) {
      extensions(vector(message, message.getShort() & 0xFFFF));
    }
  }

  private void extensions(ByteBuffer extensions) {
    while (extensions.hasRemaining()) {
      int type = extensions.getShort() & 0xFFFF;
      ByteBuffer extension = vector(extensions, extensions.getShort() & 0xFFFF);
      switch (type) {
        case SUPPORTED_VERSIONS -> version = extension.getShort() & 0xFFFF;
        case RENEGOTIATION_INFO -> renegotiatesSecurely = true;
        case EXTENDED_MASTER_SECRET -> extendedSecret = true;
        default -> {
          // Tells nothing we record.
        }
      }
    }
  }

  private static List<byte[]> certificates(ByteBuffer message) {
    ByteBuffer list = vector(message, u24(message));
    List<byte[]> chain = new ArrayList<>();
    while (list.hasRemaining()) {
      byte[] certificate = new byte[u24(list)];
      list.get(certificate);
      chain.add(certificate);
    }
    return chain;
  }

  private static ByteBuffer vector(ByteBuffer buffer, int length) {
    ByteBuffer vector = buffer.slice(buffer.position(), checked(buffer, length));
    skip(buffer, length);
    return vector;
  }

  private static void skip(ByteBuffer buffer, int length) {
    buffer.position(buffer.position() + checked(buffer, length));
  }

  private static int checked(ByteBuffer buffer, int length) {
    if (length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private static int u24(ByteBuffer buffer) {
    return (buffer.get() & 255) << 16 | buffer.getShort() & 0xFFFF;
  }

  private ServerReply chosen() {
    return new ServerReply.Chosen(
        version,
        suite,
        chain,
        stapled,
        new ServerReply.Signs(compressed, renegotiatesSecurely, extendedSecret, dhBits));
  }
}
