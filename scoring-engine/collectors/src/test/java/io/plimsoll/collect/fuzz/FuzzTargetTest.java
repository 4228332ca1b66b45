package io.plimsoll.collect.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run of every target, so that none rots between long ones. */
class FuzzTargetTest {
  private static final int INPUTS = 2_000;

  @ParameterizedTest
  @EnumSource
  void readWhenSeedThenNothingUnpromised(FuzzTarget target) {
    List<byte[]> seeds = Seeds.of(target);
    assertThat(seeds).isNotEmpty();
    seeds.forEach(seed -> read(target, seed));
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void readWhenSpoiltThenNothingUnpromised(FuzzTarget target) {
    Mutations mutations = new Mutations(Seeds.of(target), 20_261_126);
    for (int i = 0; i < INPUTS; i++) {
      read(target, mutations.next());
    }
  }

  private static void read(FuzzTarget target, byte[] bytes) {
    assertThatCode(() -> target.read(bytes))
        .as(() -> HexFormat.of().formatHex(bytes))
        .doesNotThrowAnyException();
  }

  @Test
  void namedWhenWordIsOfATargetThenThatOne() {
    assertThat(FuzzTarget.named("server-hello")).isEqualTo(FuzzTarget.SERVER_HELLO);
    assertThatThrownBy(() -> FuzzTarget.named("teapot")).hasMessageContaining("'teapot'");
  }
}
