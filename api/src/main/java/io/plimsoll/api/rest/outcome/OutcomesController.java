package io.plimsoll.api.rest.outcome;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.OutcomesApi;
import io.plimsoll.api.rest.wire.PeriodOutcome;
import io.plimsoll.api.rest.wire.PeriodOutcomeInput;
import io.plimsoll.api.rest.wire.PeriodOutcomePage;
import io.plimsoll.api.usecase.outcome.ChangeOutcome;
import io.plimsoll.api.usecase.outcome.Outcome;
import io.plimsoll.api.usecase.outcome.ReadOutcomes;
import io.plimsoll.api.usecase.outcome.RecordOutcome;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutcomesController implements OutcomesApi {
  private static final String READ = "hasAuthority('SCOPE_applicants:read')";
  private static final String WRITE = "hasAuthority('SCOPE_applicants:write')";

  private final ReadOutcomes read;
  private final RecordOutcome record;
  private final ChangeOutcome change;
  private final Once once;
  private final Cursors cursors;

  OutcomesController(
      ReadOutcomes read, RecordOutcome record, ChangeOutcome change, Once once, Cursors cursors) {
    this.read = read;
    this.record = record;
    this.change = change;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<PeriodOutcomePage> listOutcomes(
      @Nullable String cursor, Integer limit, @Nullable UUID applicantId) {
    UUID after = cursors.position(cursor, "listOutcomes", applicantId);
    Page<Outcome> page = read.page(applicantId, after, limit);
    return ResponseEntity.ok(
        new PeriodOutcomePage()
            .items(page.items().stream().map(OutcomeWire::of).toList())
            .next(cursors.next(page.next(), "listOutcomes", applicantId)));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<PeriodOutcome> recordOutcome(
      String idempotencyKey, PeriodOutcomeInput input) {
    return once.run(
        idempotencyKey, "recordOutcome", input, PeriodOutcome.class, () -> recorded(input));
  }

  private ResponseEntity<PeriodOutcome> recorded(PeriodOutcomeInput input) {
    Outcome outcome = record.record(OutcomeWire.details(input), Callers.current());
    return ResponseEntity.created(URI.create("/v1/outcomes/" + outcome.id()))
        .eTag(ETags.of(outcome.version()))
        .body(OutcomeWire.of(outcome));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<PeriodOutcome> getOutcome(UUID outcomeId, @Nullable String ifNoneMatch) {
    Outcome outcome = read.one(outcomeId);
    return ETags.respond(ifNoneMatch, ETags.of(outcome.version()), OutcomeWire.of(outcome));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<PeriodOutcome> replaceOutcome(
      String ifMatch, UUID outcomeId, PeriodOutcomeInput input) {
    Outcome outcome =
        change.replace(
            outcomeId, ETags.expected(ifMatch), OutcomeWire.details(input), Callers.current());
    return ResponseEntity.ok().eTag(ETags.of(outcome.version())).body(OutcomeWire.of(outcome));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Void> withdrawOutcome(String ifMatch, UUID outcomeId) {
    change.withdraw(outcomeId, ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }
}
