package io.plimsoll.api.rest.modelreport;

import io.plimsoll.api.rest.wire.CalibrationFit;
import io.plimsoll.api.rest.wire.CalibrationLine;
import io.plimsoll.api.rest.wire.ModelCalibration;
import io.plimsoll.api.rest.wire.RatioInterval;
import io.plimsoll.api.usecase.modelreport.ReportAnswer;
import io.plimsoll.engine.governance.Calibration;
import io.plimsoll.engine.governance.Fit;
import java.util.List;

/** Observed against expected claims as the contract shows them. */
final class CalibrationWire {
  private CalibrationWire() {}

  static ModelCalibration of(ReportAnswer.Calibrated told) {
    ModelCalibration wire =
        new ModelCalibration()
            .periodsNeeded(Calibration.LEAST_PERIODS)
            .withoutScore(told.withoutScore());
    switch (told.calibration()) {
      case Calibration.TooFew few -> tell(few, wire);
      case Calibration.Report report -> tell(report, wire);
    }
    return wire;
  }

  private static void tell(Calibration.TooFew few, ModelCalibration wire) {
    wire.setEnough(false);
    wire.setDeciles(List.of());
    wire.setPeriods(few.periods());
    wire.setExposureYears(few.exposureYears());
  }

  private static void tell(Calibration.Report report, ModelCalibration wire) {
    wire.setEnough(true);
    wire.setPeriods(report.all().periods());
    wire.setExposureYears(report.all().exposureYears());
    wire.setAll(line(report.all()));
    wire.setDeciles(report.deciles().stream().map(CalibrationWire::line).toList());
    wire.setFit(fit(report.fit()));
  }

  private static CalibrationLine line(Calibration.Line line) {
    return new CalibrationLine()
        .periods(line.periods())
        .leastFrequency(line.leastFrequency())
        .mostFrequency(line.mostFrequency())
        .exposureYears(line.exposureYears())
        .expected(line.expected())
        .observed(line.observed())
        .ratio(line.ratio())
        .interval(new RatioInterval().low(line.interval().low()).high(line.interval().high()));
  }

  private static CalibrationFit fit(Fit fit) {
    CalibrationFit wire =
        new CalibrationFit()
            .chiSquare(fit.chiSquare())
            .deviance(fit.deviance())
            .degreesOfFreedom(fit.degreesOfFreedom());
    wire.setpValue(fit.pValue());
    return wire;
  }
}
