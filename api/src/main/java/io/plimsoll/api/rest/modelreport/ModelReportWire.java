package io.plimsoll.api.rest.modelreport;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.rest.wire.ModelReport;
import io.plimsoll.api.rest.wire.ModelReportKind;
import io.plimsoll.api.rest.wire.ReportPeriod;
import io.plimsoll.api.rest.wire.WorkState;
import io.plimsoll.api.usecase.modelreport.ReportAnswer;
import io.plimsoll.api.usecase.modelreport.ReportQuestion;
import org.jspecify.annotations.Nullable;

/** Model reports between the contract's types and ours. */
final class ModelReportWire {
  private ModelReportWire() {}

  static ReportQuestion.Period period(ReportPeriod period) {
    return new ReportQuestion.Period(period.getFrom(), period.getUntil());
  }

  static ModelReport of(io.plimsoll.api.usecase.modelreport.ModelReport report) {
    ModelReport wire =
        new ModelReport()
            .id(report.id())
            .kind(kind(report.question()))
            .model(model(report.modelId(), report.modelHash()))
            .state(Wire.same(WorkState.class, report.state()))
            .done(report.done())
            .failed(report.failed())
            .createdAt(report.createdAt())
            .startedAt(report.startedAt())
            .finishedAt(report.finishedAt());
    wire.setChampion(champion(report.question()));
    wire.setFailureReason(report.failureReason());
    ReportAnswer answer = report.answer();
    if (answer != null) {
      tell(answer, wire);
    }
    return wire;
  }

  private static void tell(ReportAnswer answer, ModelReport wire) {
    switch (answer) {
      case ReportAnswer.Compared told -> wire.setComparison(ComparisonWire.of(told.comparison()));
      case ReportAnswer.Drifted told -> wire.setDrift(DriftWire.of(told.drift()));
      case ReportAnswer.Calibrated told -> wire.setCalibration(CalibrationWire.of(told));
    }
  }

  private static ModelReportKind kind(ReportQuestion question) {
    return switch (question) {
      case ReportQuestion.Compare _ -> ModelReportKind.COMPARISON;
      case ReportQuestion.Drift _ -> ModelReportKind.DRIFT;
      case ReportQuestion.Calibrate _ -> ModelReportKind.CALIBRATION;
    };
  }

  private static @Nullable ModelReference champion(ReportQuestion question) {
    return question instanceof ReportQuestion.Compare compare
        ? model(compare.championId(), compare.championHash())
        : null;
  }

  private static ModelReference model(String id, String hash) {
    return new ModelReference().id(id).hash(hash);
  }
}
