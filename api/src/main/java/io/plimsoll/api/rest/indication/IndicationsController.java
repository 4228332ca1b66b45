package io.plimsoll.api.rest.indication;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.IndicationsApi;
import io.plimsoll.api.rest.wire.CreateIndication;
import io.plimsoll.api.rest.wire.Indication;
import io.plimsoll.api.rest.wire.IndicationPage;
import io.plimsoll.api.usecase.indication.AskedCover;
import io.plimsoll.api.usecase.indication.Indicate;
import io.plimsoll.api.usecase.indication.ReadIndications;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IndicationsController implements IndicationsApi {
  private static final String READ =
      "hasAnyAuthority('SCOPE_indications:write', 'SCOPE_scores:read')";

  private final Indicate indicate;
  private final ReadIndications read;
  private final Once once;
  private final Cursors cursors;

  IndicationsController(Indicate indicate, ReadIndications read, Once once, Cursors cursors) {
    this.indicate = indicate;
    this.read = read;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<IndicationPage> listIndications(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID before = cursors.position(cursor, "listIndications", applicantId);
    Page<io.plimsoll.api.usecase.indication.Indication> page = read.of(applicantId, before, limit);
    return ResponseEntity.ok(
        new IndicationPage()
            .items(page.items().stream().map(IndicationWire::of).toList())
            .next(cursors.next(page.next(), "listIndications", applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_indications:write')")
  public ResponseEntity<Indication> createIndication(
      String idempotencyKey, UUID applicantId, CreateIndication request) {
    return once.run(
        idempotencyKey,
        "createIndication/" + applicantId,
        request,
        Indication.class,
        () -> indicated(applicantId, request));
  }

  private ResponseEntity<Indication> indicated(UUID applicantId, CreateIndication request) {
    var indication =
        indicate.indicate(
            applicantId,
            request.getScoreId(),
            currency(request),
            options(request),
            Callers.current());
    return ResponseEntity.created(URI.create("/v1/indications/" + indication.id()))
        .body(IndicationWire.of(indication));
  }

  private static CurrencyCode currency(CreateIndication request) {
    return request.getCurrency() == null
        ? Terms.STANDARD.currency()
        : Wire.currency(request.getCurrency(), "/currency");
  }

  private static List<AskedCover> options(CreateIndication request) {
    return request.getOptions() == null || request.getOptions().isEmpty()
        ? List.of(AskedCover.STANDARD)
        : request.getOptions().stream().map(IndicationWire::asked).toList();
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Indication> getIndication(UUID indicationId) {
    return ResponseEntity.ok(IndicationWire.of(read.one(indicationId)));
  }
}
