package io.plimsoll.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  /** As Hamilton's method is told: round all down, then up by remainder, the first of equals. */
  private static int[] told(double[] parts, long target) {
    int[] rounded = IntStream.range(0, parts.length).map(i -> down(parts[i])).toArray();
    long missing = target - IntStream.of(rounded).asLongStream().sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> down(parts[i]) - parts[i]))
        .limit(missing)
        .forEach(i -> rounded[i]++);
    return rounded;
  }

  private static int down(double part) {
    return (int) Math.floor(part);
  }

  private static void assertAsTold(double[] parts) {
    double sum = IntStream.range(0, parts.length).mapToDouble(i -> parts[i]).sum();
    for (long target : new long[] {(long) Math.floor(sum), (long) Math.ceil(sum)}) {
      assertThat(LargestRemainder.round(parts, target)).isEqualTo(told(parts, target));
    }
  }

  @Test
  void roundWhenPartsAreAnyThenAsTheMethodIsTold() {
    Random random = new Random(7);
    for (int size = 1; size < 400; size += 3) {
      assertAsTold(random.doubles(size, -60, 60).toArray());
    }
  }

  @Test
  void roundWhenRemaindersLieTogetherThenTheLargestAreRoundedUp() {
    Random random = new Random(11);
    for (int size = 2; size < 200; size += 3) {
      assertAsTold(random.doubles(size, 3.5, 3.5 + 1.0 / 64).toArray());
      assertAsTold(random.doubles(size, 0.5, 0.5 + 0x1p-40).toArray());
      assertAsTold(random.doubles(size, -0x1p-40, 0).map(part -> 7 + part).toArray());
    }
  }

  @Test
  void roundWhenRemaindersAreEqualThenTheFirstAreRoundedUp() {
    assertThat(LargestRemainder.round(new double[] {0.5, 1.5, -0.5, 2.5}, 5))
        .containsExactly(1, 2, 0, 2);
    assertThat(LargestRemainder.round(new double[] {0.5, 1.5, -0.5, 2.5}, 4))
        .containsExactly(1, 2, -1, 2);
  }

  @Test
  void roundWhenPartsAreWholeThenTheyStay() {
    assertThat(LargestRemainder.round(new double[] {3, 0, -2, 7}, 8)).containsExactly(3, 0, -2, 7);
    assertThat(LargestRemainder.round(new double[0], 0)).isEmpty();
  }
}
