package io.plimsoll.tenant.onboarding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a byte stream, none held longer than {@value #LONGEST_LINE} bytes. */
final class ImportText {
  static final int LONGEST_LINE = 65_536;
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  /**
   * A line.
   *
   * @param text null when it is too long or not UTF-8
   * @param problem why there is no text
   */
  record Line(long number, @Nullable String text, @Nullable String problem) {
    boolean isBlank() {
      return text != null && text.isBlank();
    }
  }

  private final InputStream in;
  private long number;

  ImportText(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line that is not blank. */
  Optional<Line> next() throws IOException {
    Optional<Line> line = nextAny();
    while (line.isPresent() && line.get().isBlank()) {
      line = nextAny();
    }
    return line;
  }

  private Optional<Line> nextAny() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    boolean tooLong = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= bytes.size() == LONGEST_LINE;
      if (!tooLong) {
        bytes.write(next);
      }
    }
    return Optional.of(tooLong ? tooLong() : decode(bytes.toByteArray()));
  }

  private Line tooLong() {
    return new Line(number, null, "is longer than " + LONGEST_LINE + " bytes");
  }

  private Line decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Line(number, withoutMark(text), null);
    } catch (CharacterCodingException e) {
      return new Line(number, null, "is not UTF-8");
    }
  }

  private String withoutMark(String text) {
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }
}
