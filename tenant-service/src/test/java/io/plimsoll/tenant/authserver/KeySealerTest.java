package io.plimsoll.tenant.authserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.tenant.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySealerTest {
  private static final byte[] SECRET = "{\"d\":\"private\"}".getBytes(UTF_8);

  private static KeySealer sealer(int fill) {
    byte[] key = new byte[32];
    key[0] = (byte) fill;
    return new KeySealer(
        MasterKey.parse(Base64.getEncoder().encodeToString(key)), new SecureRandom());
  }

  @Test
  void openWhenSealedThenGivesBackAndNoTwoSealsAreAlike() {
    byte[] sealed = sealer(1).seal("kid", SECRET);

    assertThat(sealer(1).open("kid", sealed)).isEqualTo(SECRET);
    assertThat(sealer(1).seal("kid", SECRET)).isNotEqualTo(sealed);
    assertThat(new String(sealed, UTF_8)).doesNotContain("private");
  }

  @Test
  void openWhenKeyPlaceOrBytesDifferThenRefuses() {
    byte[] sealed = sealer(1).seal("kid", SECRET);
    byte[] damaged = sealed.clone();
    damaged[damaged.length - 1] ^= 1;

    assertThatThrownBy(() -> sealer(2).open("kid", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer(1).open("other", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer(1).open("kid", damaged))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void masterKeyWhenInFileThenMadeOnceForTheOwnerAlone(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("data").resolve("master.key");

    MasterKey first = MasterKey.inFile(file);
    MasterKey second = MasterKey.inFile(file);

    assertThat(first.derive("x", "AES")).isEqualTo(second.derive("x", "AES"));
    assertThat(first.derive("x", "AES")).isNotEqualTo(first.derive("y", "AES"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(directory.resolve("data").toFile().list()).containsExactly("master.key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "AAAA", "not base64 at all!"})
  void masterKeyWhenNot32BytesThenRefused(String text) {
    assertThatThrownBy(() -> MasterKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
