package io.plimsoll.api.rest.contradiction;

import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.ContradictionsApi;
import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.Contradiction;
import io.plimsoll.api.rest.wire.ContradictionPage;
import io.plimsoll.api.rest.wire.ContradictionState;
import io.plimsoll.api.rest.wire.Outcome;
import io.plimsoll.api.rest.wire.Severity;
import io.plimsoll.api.usecase.contradiction.KeptContradiction;
import io.plimsoll.api.usecase.contradiction.ReadContradictions;
import io.plimsoll.tenant.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
class ContradictionsController implements ContradictionsApi {
  private final ReadContradictions read;
  private final Cursors cursors;

  ContradictionsController(ReadContradictions read, Cursors cursors) {
    this.read = read;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ContradictionPage> listContradictions(
      UUID applicantId,
      @Nullable String cursor,
      Integer limit,
      @Nullable ContradictionState state) {
    UUID after = cursors.position(cursor, "listContradictions", applicantId, state);
    Page<KeptContradiction> page = read.of(applicantId, ours(state), after, limit);
    return ResponseEntity.ok(
        new ContradictionPage()
            .items(page.items().stream().map(ContradictionsController::wire).toList())
            .next(cursors.next(page.next(), "listContradictions", applicantId, state)));
  }

  private static io.plimsoll.api.usecase.contradiction.@Nullable ContradictionState ours(
      @Nullable ContradictionState state) {
    return state == null
        ? null
        : Wire.same(io.plimsoll.api.usecase.contradiction.ContradictionState.class, state);
  }

  /** Only a failed check contradicts. */
  private static Contradiction wire(KeptContradiction kept) {
    var found = kept.contradiction();
    return new Contradiction()
        .id(kept.id())
        .applicantId(kept.applicantId())
        .rule(found.rule())
        .questionId(found.question())
        .answer(answer(found.claimed()))
        .checkId(found.check())
        .findingId(kept.findingId())
        .outcome(Outcome.FAIL)
        .severity(Wire.same(Severity.class, found.severity()))
        .confidence(Wire.same(Confidence.class, found.confidence()))
        .summary(found.ask())
        .state(Wire.same(ContradictionState.class, kept.state()))
        .raisedAt(kept.raisedAt());
  }

  private static JsonNode answer(List<String> options) {
    if (options.size() == 1) {
      return JsonNodeFactory.instance.stringNode(options.getFirst());
    }
    ArrayNode several = JsonNodeFactory.instance.arrayNode();
    options.forEach(several::add);
    return several;
  }
}
