package io.plimsoll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** One row of the table: an operation on the i-th applicant and what was measured of it. */
final class Contender {
  private static final double STRIDE_SECONDS = 0.001;

  private final String name;
  private final IntToDoubleFunction operation;
  private final List<Meter.Reading> readings = new ArrayList<>();
  private int stride = 1;

  Contender(String name, IntToDoubleFunction operation) {
    this.name = name;
    this.operation = operation;
  }

  String name() {
    return name;
  }

  /** Lets it be compiled, and finds how many operations fill a millisecond. */
  void warmUp(long nanos) {
    double rate = Meter.measure(operation, stride, nanos).rate();
    stride = (int) Math.clamp(rate * STRIDE_SECONDS, 1, 1 << 20);
  }

  void measure(long nanos) {
    readings.add(Meter.measure(operation, stride, nanos));
  }

  double median() {
    double[] sorted = rates();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double slowest() {
    return rates()[0];
  }

  double fastest() {
    return rates()[readings.size() - 1];
  }

  double bytes() {
    return readings.stream().mapToDouble(Meter.Reading::bytes).average().orElseThrow();
  }

  private double[] rates() {
    return readings.stream().mapToDouble(Meter.Reading::rate).sorted().toArray();
  }
}
