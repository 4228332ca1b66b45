package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.Map;

/**
 * Bounds on what groups of factors may do together.
 *
 * @param block greatest |Σ| of ln λ over controls and exposure, against the cohort, &gt; 0
 * @param firmographic greatest factor up or down by sector and size together, &gt; 1
 * @param concave for each cap group the limit C of C·(1 − e^(−x/C)), &gt; 0
 */
public record Caps(Sourced block, Sourced firmographic, Map<String, Sourced> concave) {
  public Caps {
    Require.positive("block", block.value());
    Require.that(firmographic.value() > 1, "firmographic", "must be greater than 1");
    concave.values().forEach(limit -> Require.positive("concave", limit.value()));
    concave = Copies.sorted(concave);
  }
}
