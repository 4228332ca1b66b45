package io.plimsoll.engine.attribution;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.whatif.LineDifference;
import java.util.Map;

/**
 * Why one line changed.
 *
 * @param line how it differs
 * @param points by cause; they add up to the line's difference, and over all lines to the cause's
 *     part
 */
public record LineAttribution(LineDifference line, Map<Cause, Double> points) {
  public LineAttribution {
    points = Copies.sorted(points);
  }
}
