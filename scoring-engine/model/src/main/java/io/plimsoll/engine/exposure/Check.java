package io.plimsoll.engine.exposure;

import io.plimsoll.engine.evidence.Finding;
import java.time.Instant;
import java.util.List;

/**
 * One question about what was observed, named so that it can be answered true or false. A pure
 * function: the same observations and the same moment give the same findings. It weighs nothing
 * until a model version gives it a weight.
 */
public interface Check {

  /** What is asked and why, and what to do about a failure. */
  CheckDefinition definition();

  /**
   * One finding per asset the question applies to. What was not observed is {@code UNKNOWN} with
   * the reason, never {@code FAIL}.
   *
   * @param observations everything observed of one company
   * @param asOf the moment of judging, for example against a certificate's last day
   */
  List<Finding> judge(ObservationSet observations, Instant asOf);
}
