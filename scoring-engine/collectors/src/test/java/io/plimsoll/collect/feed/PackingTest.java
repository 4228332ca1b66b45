package io.plimsoll.collect.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is longer than is carried is packed, up to what is taken at all. */
class PackingTest {
  private static final FeedSize SIZE = new FeedSize(1_000, 100_000);
  private static final FeedKind<String> KIND =
      new FeedKind<>("long", SIZE, Duration.ofDays(1), PackingTest::read);

  private static Edition<String> read(FeedDocument document) throws IOException {
    return new Edition<>(document.text(), 1, null);
  }

  @Test
  void ofWhenLongerThanIsCarriedThenPackedAndReadAsItWas() throws IOException {
    String text = "again and again, ".repeat(5_000);
    byte[] packed = packed(text.getBytes(UTF_8));
    assertThat(packed).hasSizeLessThan(1_000).isEqualTo(packed(text.getBytes(UTF_8)));
    assertThat(KIND.read(packed).content()).isEqualTo(text);
  }

  @Test
  void ofWhenShortThenAsItIs() throws IOException {
    assertThat(packed("short".getBytes(UTF_8))).isEqualTo("short".getBytes(UTF_8));
  }

  @Test
  void ofWhenLongerThanIsTakenThenRefused() {
    assertThatThrownBy(() -> packed(new byte[100_001])).hasMessageContaining("100000");
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() -> packed(noise)).hasMessageContaining("1000");
    noise[0] = 0x1F;
    noise[1] = (byte) 0x8B;
    assertThatThrownBy(() -> packed(noise)).hasMessageContaining("1000");
  }

  @Test
  void bytesWhenFilesOfADirectoryAreLongThenTheirArchiveIsShort(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("b"), "b".repeat(40_000));
    byte[] one = LocalDocument.bytes(directory, SIZE);
    assertThat(KIND.read(one).content()).isEqualTo("b".repeat(40_000));
    Files.writeString(directory.resolve("a"), "a".repeat(70_000));
    assertThatThrownBy(() -> LocalDocument.bytes(directory, SIZE)).hasMessageContaining("100000");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    return Packing.of(new ByteArrayInputStream(bytes), SIZE);
  }
}
