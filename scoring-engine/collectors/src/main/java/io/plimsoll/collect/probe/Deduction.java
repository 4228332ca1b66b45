package io.plimsoll.collect.probe;

import io.plimsoll.engine.exposure.Observation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be read from an observation without asking anybody. */
@FunctionalInterface
public interface Deduction extends Function<Observation, List<Observation>> {
  /** Nothing is read. */
  Deduction NONE = seen -> List.of();

  /** What either reads. */
  default Deduction and(Deduction other) {
    return seen -> Stream.of(this, other).flatMap(one -> one.apply(seen).stream()).toList();
  }
}
