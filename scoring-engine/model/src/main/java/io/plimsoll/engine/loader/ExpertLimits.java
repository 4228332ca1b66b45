package io.plimsoll.engine.loader;

import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Peril;
import java.util.List;

/** Keeps expert judgement on answers from outweighing what is published about them. */
final class ExpertLimits {
  private ExpertLimits() {}

  /**
   * @throws DocumentException when a factor weighs more than the limit, or all of them together
   *     more than the published factors that answers or vendors drive
   */
  static void check(String file, List<Factor> limited, double limit, List<Factor> published) {
    for (Factor factor : limited) {
      boolean isHeavy = factor.weights().values().stream().anyMatch(weight -> weight > limit);
      refuse(isHeavy, file, "weighs more than " + limit + ": " + factor.id());
    }
    for (Peril peril : Peril.values()) {
      refuse(
          sum(limited, peril) > sum(published, peril),
          file,
          "weighs more in sum than the published factors on " + peril);
    }
  }

  private static double sum(List<Factor> factors, Peril peril) {
    return factors.stream()
        .filter(ExpertLimits::isTold)
        .mapToDouble(factor -> factor.weight(peril))
        .sum();
  }

  private static boolean isTold(Factor factor) {
    return switch (factor.drivenBy()) {
      case Driver.Answers _, Driver.Vendors _ -> true;
      case Driver.Checks _, Driver.Records _ -> false;
    };
  }

  private static void refuse(boolean condition, String file, String reason) {
    if (condition) {
      throw new DocumentException("/" + file, reason);
    }
  }
}
