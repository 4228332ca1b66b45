package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class UuidV7Properties {
  private static final long YEAR_2100_MICROS = 4_102_444_800_000_000L;

  @Property
  void nextWhenAnyTimeThenTheLayoutOfTheRfc(
      @ForAll @LongRange(min = 0, max = YEAR_2100_MICROS) long micros, @ForAll long seed) {
    Instant time = atMicros(micros);
    UUID id = new UuidV7(InstantSource.fixed(time), new SplittableRandom(seed)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
    long fraction = id.getMostSignificantBits() & 0xfff;
    assertThat(fraction).isEqualTo(time.getNano() % 1_000_000 * 4096L / 1_000_000);
  }

  @Property
  void nextWhenTheClockStandsOrGoesBackThenIdsStillGrow(
      @ForAll @LongRange(min = 0, max = YEAR_2100_MICROS) long first,
      @ForAll @LongRange(min = 0, max = YEAR_2100_MICROS) long second,
      @ForAll long seed) {
    Instant[] now = {atMicros(first)};
    UuidV7 ids = new UuidV7(() -> now[0], new SplittableRandom(seed));
    String before = ids.next().toString();
    for (int i = 0; i < 50; i++) {
      now[0] = atMicros(i % 2 == 0 ? second : first);
      String next = ids.next().toString();
      assertThat(next).isGreaterThan(before);
      before = next;
    }
  }

  private static Instant atMicros(long micros) {
    return Instant.EPOCH.plusNanos(micros * 1000);
  }
}
