package io.plimsoll.api.rest;

import io.plimsoll.api.rest.wire.MissingReason;
import io.plimsoll.api.rest.wire.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer says about itself: unknowns, warnings, adjustments. */
final class Notes {
  private Notes() {}

  /** Collects the fields that nobody has told. */
  static final class Unknowns {
    private final List<Unknown> found = new ArrayList<>();

    Unknowns check(String pointer, @Nullable Object value) {
      if (value == null) {
        found.add(new Unknown().pointer(pointer).reason(MissingReason.NOT_PROVIDED));
      }
      return this;
    }

    List<Unknown> list() {
      return found;
    }
  }

  static List<io.plimsoll.api.rest.wire.Warning> warnings(
      List<io.plimsoll.tenant.Warning> warnings) {
    return warnings.stream()
        .map(warning ->
            new io.plimsoll.api.rest.wire.Warning()
                .code(warning.code())
                .pointer(warning.pointer())
                .detail(warning.message()))
        .toList();
  }

  static List<io.plimsoll.api.rest.wire.Adjustment> adjustments(
      List<io.plimsoll.tenant.Adjustment> adjustments) {
    return adjustments.stream()
        .map(adjustment ->
            new io.plimsoll.api.rest.wire.Adjustment()
                .code(adjustment.code())
                .field(adjustment.field())
                .from(adjustment.from())
                .to(adjustment.to())
                .reason(adjustment.reason()))
        .toList();
  }
}
