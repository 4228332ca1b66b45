package io.plimsoll.tenant;

import java.util.List;

/** An accepted input with what was doubted and what was changed on the way in. */
public record Checked<T>(T value, List<Warning> warnings, List<Adjustment> adjustments) {
  public Checked {
    warnings = List.copyOf(warnings);
    adjustments = List.copyOf(adjustments);
  }
}
