package io.plimsoll.engine.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** Numbers of individuals. The first line is the scale limb of the PDPA: 500 individuals. */
public enum RecordBand {
  /** No individual at all. */
  NONE("none", 0, 0),
  UNDER_500("under_500", 1, 499),
  FROM_500("500_to_5k", 500, 4_999),
  FROM_5K("5k_to_50k", 5_000, 49_999),
  FROM_50K("50k_to_250k", 50_000, 249_999),
  FROM_250K("250k_to_1m", 250_000, 999_999),
  OVER_1M("over_1m", 1_000_000, Long.MAX_VALUE);

  private final String id;
  private final long least;
  private final long most;

  RecordBand(String id, long least, long most) {
    this.id = id;
    this.least = least;
    this.most = most;
  }

  /** The option id on the wire. */
  public String id() {
    return id;
  }

  /** Fewest individuals in the band. */
  public long least() {
    return least;
  }

  /** Most individuals in the band; {@link Long#MAX_VALUE} for the open one. */
  public long most() {
    return most;
  }

  /** The band with that option id; empty for {@code not_known} and anything else. */
  public static Optional<RecordBand> ofId(String id) {
    return Arrays.stream(values()).filter(band -> band.id.equals(id)).findFirst();
  }

  /** The band a number of individuals falls in. Negative numbers are refused. */
  public static RecordBand ofCount(long individuals) {
    return Arrays.stream(values())
        .filter(band -> band.least <= individuals && individuals <= band.most)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("individuals must not be negative"));
  }
}
