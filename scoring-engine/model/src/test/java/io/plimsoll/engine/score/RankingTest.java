package io.plimsoll.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  /** Losses by a stable sort. */
  private static int[] sorted(double[] points) {
    return IntStream.range(0, points.length)
        .filter(i -> points[i] < 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> points[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static void assertSorted(double[] points) {
    assertThat(Ranking.ofLosses(points)).isEqualTo(sorted(points));
  }

  @Test
  void ofLossesWhenPointsAreAnyThenMostLostFirst() {
    Random random = new Random(3);
    for (int size = 0; size < 300; size += 7) {
      assertSorted(random.doubles(size, -80, 20).toArray());
    }
  }

  @Test
  void ofLossesWhenTheyAreFarApartThenMostLostFirst() {
    Random random = new Random(5);
    for (int size = 1; size < 100; size += 7) {
      assertSorted(random.doubles(size, -320, 12).map(e -> -Math.pow(10, e)).toArray());
    }
  }

  @Test
  void ofLossesWhenSomeAreEqualThenTheFirstFirst() {
    assertThat(Ranking.ofLosses(new double[] {-1, 0, -3, -1, 2, -3, -0.0}))
        .containsExactly(2, 5, 0, 3);
  }

  @Test
  void ofLossesWhenTheyDifferInTheLastBitThenStillTold() {
    double loss = -17.3;
    assertThat(Ranking.ofLosses(new double[] {loss, Math.nextDown(loss), Math.nextUp(loss)}))
        .containsExactly(1, 0, 2);
  }
}
