package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Pays what exceeds the retention, up to the limit: "limit xs retention". Applied to one claim or
 * to a year's sum.
 *
 * @param retention US dollars, 0 to 10¹⁵, at most the limit
 * @param limit US dollars, above 0 to 10¹⁵; null pays without limit
 */
public record Layer(double retention, @Nullable Double limit) {
  /** Everything: no retention, no limit. */
  public static final Layer GROUND_UP = new Layer(0, null);

  public Layer {
    Require.between("retention", retention, 0, Severity.LARGEST);
    if (limit != null) {
      Require.between("limit", Require.positive("limit", limit), 0, Severity.LARGEST);
      Require.that(retention <= limit, "retention", "must not exceed the limit");
    }
  }

  /** The limit, +∞ when there is none. */
  double width() {
    return limit == null ? Double.POSITIVE_INFINITY : limit;
  }

  /** What is paid of an amount. */
  double pays(double amount) {
    return StrictMath.clamp(amount - retention, 0, width());
  }

  /** Whether everything is paid. */
  boolean isGroundUp() {
    return retention == 0 && limit == null;
  }
}
