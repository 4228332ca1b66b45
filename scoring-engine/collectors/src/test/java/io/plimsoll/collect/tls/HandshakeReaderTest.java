package io.plimsoll.collect.tls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.resolve.MalformedAnswerException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeReaderTest {

  /** Empty records, empty messages, warnings: each by itself is allowed. */
  @ParameterizedTest
  @ValueSource(strings = {"1603030000", "16030300040e000000", "15030300020170"})
  @Timeout(60)
  void readWhenRecordsHaveNoEndThenMalformed(String record) {
    assertThatThrownBy(() -> new HandshakeReader(endless(record)).read())
        .isInstanceOf(MalformedAnswerException.class);
  }

  private static InputStream endless(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return new InputStream() {
      private int next;

      @Override
      public int read() {
        return bytes[next++ % bytes.length] & 0xff;
      }
    };
  }
}
