package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ResponseFileTest {
  private static final int MANY = 200_000;

  @Test
  void ofWhenAHeaderGoesOnThenItIsOne() {
    ResponseFile file = ResponseFile.of("HTTP/2 200\r\nA: b\r\n\tc\r\n  d\r\n\r\npage");
    assertThat(file.values("a")).containsExactly("b c d");
    assertThat(file.page()).contains("page");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void ofWhenThereAreManyAnswersThenTheLastOne() {
    String text = "HTTP/1.1 301\nA: b\n\n".repeat(MANY) + "HTTP/1.1 200 OK\nA: last\n";
    assertThat(ResponseFile.of(text).values("A")).containsExactly("last");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void ofWhenAHeaderGoesOnForVeryLongThenItIsOne() {
    assertThat(ResponseFile.of("A: b\n" + " c\n".repeat(MANY)).values("A").getFirst())
        .hasSize(1 + 2 * MANY);
  }
}
