package io.plimsoll.api.rest.modelreport;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.ModelReportsApi;
import io.plimsoll.api.rest.wire.CalibrateModel;
import io.plimsoll.api.rest.wire.CompareModels;
import io.plimsoll.api.rest.wire.MeasureDrift;
import io.plimsoll.api.rest.wire.ModelReport;
import io.plimsoll.api.rest.wire.ModelReportPage;
import io.plimsoll.api.usecase.modelreport.AskModelReport;
import io.plimsoll.api.usecase.modelreport.ReadModelReports;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelReportsController implements ModelReportsApi {
  private static final String MAY =
      "hasAuthority('SCOPE_models:read') and hasAuthority('SCOPE_scores:read')";

  private final AskModelReport ask;
  private final ReadModelReports read;
  private final Once once;
  private final Cursors cursors;

  ModelReportsController(AskModelReport ask, ReadModelReports read, Once once, Cursors cursors) {
    this.ask = ask;
    this.read = read;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(MAY)
  public ResponseEntity<ModelReport> compareModels(
      String idempotencyKey, String modelId, CompareModels request) {
    return queued(
        idempotencyKey,
        "compareModels/" + modelId,
        request,
        () -> ask.compare(modelId, request.getChampionId(), Callers.current()));
  }

  @Override
  @PreAuthorize(MAY)
  public ResponseEntity<ModelReport> measureDrift(
      String idempotencyKey, String modelId, MeasureDrift request) {
    return queued(
        idempotencyKey,
        "measureDrift/" + modelId,
        request,
        () ->
            ask.drift(
                modelId,
                ModelReportWire.period(request.getBaseline()),
                ModelReportWire.period(request.getCurrent()),
                Callers.current()));
  }

  @Override
  @PreAuthorize(MAY)
  public ResponseEntity<ModelReport> calibrateModel(
      String idempotencyKey, String modelId, CalibrateModel request) {
    return queued(
        idempotencyKey,
        "calibrateModel/" + modelId,
        request,
        () -> ask.calibrate(modelId, request.getFrom(), request.getUntil(), Callers.current()));
  }

  private ResponseEntity<ModelReport> queued(
      String idempotencyKey,
      String operation,
      Object request,
      Supplier<io.plimsoll.api.usecase.modelreport.ModelReport> work) {
    return once.run(
        idempotencyKey, operation, request, ModelReport.class, () -> accepted(work.get()));
  }

  private static ResponseEntity<ModelReport> accepted(
      io.plimsoll.api.usecase.modelreport.ModelReport report) {
    return ResponseEntity.accepted()
        .location(URI.create("/v1/model-reports/" + report.id()))
        .body(ModelReportWire.of(report));
  }

  @Override
  @PreAuthorize(MAY)
  public ResponseEntity<ModelReportPage> listModelReports(@Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listModelReports");
    Page<io.plimsoll.api.usecase.modelreport.ModelReport> page = read.page(after, limit);
    return ResponseEntity.ok(
        new ModelReportPage()
            .items(page.items().stream().map(ModelReportWire::of).toList())
            .next(cursors.next(page.next(), "listModelReports")));
  }

  @Override
  @PreAuthorize(MAY)
  public ResponseEntity<ModelReport> getModelReport(UUID reportId) {
    return ResponseEntity.ok(ModelReportWire.of(read.one(reportId)));
  }
}
