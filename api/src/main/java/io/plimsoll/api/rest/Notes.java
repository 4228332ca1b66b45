package io.plimsoll.api.rest;

import java.util.List;

/** What an answer says about how its request was read. */
final class Notes {
  private Notes() {}

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
