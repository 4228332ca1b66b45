package io.plimsoll.engine.loss;

import org.jspecify.annotations.Nullable;

/** Body and tail joined at the threshold, or the body cut at a maximum below the threshold. */
final class TailedCurve implements SeverityCurve {
  private final LognormalCurve body;
  private final @Nullable ParetoTail tail;
  private final double bodyEnd;
  private final double maximum;
  private final double beyondBody;

  TailedCurve(TailedLognormal severity) {
    body = new LognormalCurve(severity.body());
    maximum = severity.maximum();
    double threshold = body.exceededWith(severity.tailProbability());
    bodyEnd = StrictMath.min(threshold, maximum);
    tail =
        threshold < maximum
            ? new ParetoTail(severity.tailProbability(), threshold, maximum, severity.alpha())
            : null;
    beyondBody = (tail == null ? 0 : tail.excessMean(threshold)) - body.excessMean(bodyEnd);
  }

  @Override
  public double survival(double x) {
    if (x < bodyEnd) {
      return body.survival(x);
    }
    return tail == null ? 0 : tail.survival(x);
  }

  @Override
  public double limitedMean(double x) {
    double within = body.limitedMean(StrictMath.min(x, bodyEnd));
    return tail == null || x <= bodyEnd ? within : within + tail.limitedMean(x);
  }

  @Override
  public double excessMean(double x) {
    if (x < bodyEnd) {
      return body.excessMean(x) + beyondBody;
    }
    return tail == null ? 0 : tail.excessMean(x);
  }

  @Override
  public double middle() {
    return StrictMath.min(body.middle(), maximum);
  }

  @Override
  public double momentBetween(int power, double origin, double from, double to) {
    double within = body.momentBetween(power, origin, from, StrictMath.min(to, bodyEnd));
    return tail == null
        ? within
        : within
            + tail.momentBetween(
                power, origin, StrictMath.max(from, bodyEnd), StrictMath.min(to, maximum));
  }
}
