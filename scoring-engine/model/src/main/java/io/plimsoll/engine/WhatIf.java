package io.plimsoll.engine;

import io.plimsoll.engine.whatif.LineDifference;
import java.util.List;

/**
 * A risk as it is and as it could be.
 *
 * @param before as it is
 * @param after as it could be
 * @param lines how every line of the score differs
 */
public record WhatIf(AssessmentResult before, AssessmentResult after, List<LineDifference> lines) {
  public WhatIf {
    lines = List.copyOf(lines);
  }
}
