package io.plimsoll.engine.governance;

import java.util.ArrayList;
import java.util.List;

/** Counts pairs of constants of a closed list. */
final class Crossing<E extends Enum<E>> {
  /** Makes a cell of the matrix. */
  interface ToCell<E, C> {
    C of(E from, E to, long count);
  }

  private final E[] constants;
  private final long[][] counts;

  Crossing(Class<E> type) {
    constants = type.getEnumConstants();
    counts = new long[constants.length][constants.length];
  }

  void add(E from, E to) {
    counts[from.ordinal()][to.ordinal()]++;
  }

  long same() {
    return sum(0);
  }

  /** To an earlier constant. */
  long lower() {
    return sum(-1);
  }

  /** To a later constant. */
  long higher() {
    return sum(1);
  }

  private long sum(int direction) {
    long sum = 0;
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        sum += Integer.compare(to, from) == direction ? counts[from][to] : 0;
      }
    }
    return sum;
  }

  <C> List<C> cells(ToCell<E, C> toCell) {
    List<C> cells = new ArrayList<>();
    for (E from : constants) {
      for (E to : constants) {
        cells.add(toCell.of(from, to, counts[from.ordinal()][to.ordinal()]));
      }
    }
    return cells;
  }
}
