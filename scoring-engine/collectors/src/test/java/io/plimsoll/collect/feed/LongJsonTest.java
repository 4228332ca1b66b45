package io.plimsoll.collect.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongJsonTest {
  private static final byte[] ITEM =
      "{\"name\": \"as long as any other\", \"n\": [1, 2.5]},".getBytes(UTF_8);
  private static final int ITEMS = 50_000;

  /** A list without end, of which somebody counts what was read. */
  private static final class Endless extends InputStream {
    private static final byte[] BEGINNING = "{\"list\": [".getBytes(UTF_8);
    private long read;

    @Override
    public int read() {
      long at = read++;
      return at < BEGINNING.length
          ? BEGINNING[(int) at]
          : ITEM[(int) ((at - BEGINNING.length) % ITEM.length)];
    }

    @Override
    public int read(byte[] block, int from, int most) {
      for (int i = 0; i < most; i++) {
        block[from + i] = (byte) read();
      }
      return most;
    }
  }

  @Test
  void readWhenTheListIsLongThenNoMoreIsReadThanTold() {
    Endless endless = new Endless();
    List<Long> ahead = new ArrayList<>();
    assertThatThrownBy(() ->
            LongJson.read(
                endless,
                "list",
                item -> {
                  ahead.add(endless.read - (long) ahead.size() * ITEM.length);
                  if (ahead.size() == ITEMS) {
                    throw new IllegalArgumentException("enough");
                  }
                }))
        .hasMessage("enough");
    assertThat(ahead).hasSize(ITEMS).allMatch(bytes -> bytes < 1 << 16);
  }

  @Test
  void readWhenWholeThenItemsAreToldWithTheirPlacesAndTheRestIsReturned() throws IOException {
    List<JsonPart> items = new ArrayList<>();
    JsonPart rest =
        read(
            "{\"before\": 1, \"list\": [{\"a\": [null, true, -1, 1e3]}, \"b\"], \"after\": {}}",
            items);
    assertThat(items).extracting(JsonPart::place).containsExactly("/list/0", "/list/1");
    assertThat(items.getFirst().at("a").items())
        .extracting(JsonPart::value)
        .containsExactly(null, true, -1L, 1000.0);
    assertThat(rest.at("before").neededCount()).isEqualTo(1);
    assertThat(rest.at("list").value()).isNull();
  }

  @Test
  void readWhenOneItemIsLongerThanAnyThenRefused() {
    String texts = "\"" + "x".repeat(500_000) + "\",";
    assertThatThrownBy(() -> read("{\"list\": [[" + texts.repeat(40) + "1]]}", new ArrayList<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("longer than");
  }

  private static JsonPart read(String text, List<JsonPart> items) throws IOException {
    return LongJson.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "list", items::add);
  }
}
