package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.engine.governance.Calibration;
import io.plimsoll.engine.governance.Comparison;
import io.plimsoll.engine.governance.Drift;

/** What a report tells. */
public sealed interface ReportAnswer {

  /** Of a comparison; a flip's subject is the applicant's id. */
  record Compared(Comparison comparison) implements ReportAnswer {}

  /** Of a drift. */
  record Drifted(Drift drift) implements ReportAnswer {}

  /**
   * Of a calibration.
   *
   * @param withoutScore insured periods that were left out, as no score was in force when they
   *     began
   */
  record Calibrated(long withoutScore, Calibration calibration) implements ReportAnswer {}
}
