package io.plimsoll.api.usecase.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a score of evidence: one way for a single applicant and for a book. */
@Component
public class Assessor {
  private final SnapshotAssembler assembler;
  private final IdSource ids;

  Assessor(SnapshotAssembler assembler, IdSource ids) {
    this.assembler = assembler;
    this.ids = ids;
  }

  /** The evidence that was there at {@code asOf}, scored and priced. */
  public Score score(Evidence evidence, Underwriter model, Cover cover, Instant asOf, Instant now) {
    Snapshot snapshot = assembler.assemble(evidence, asOf);
    return new Score(
        ids.next(),
        evidence.applicant().id(),
        submission(evidence),
        evidence.scanId(),
        now,
        new String(RecordCodec.writeJson(snapshot), UTF_8),
        model.assess(snapshot, cover));
  }

  private static @Nullable UUID submission(Evidence evidence) {
    return evidence.submission() == null ? null : evidence.submission().id();
  }
}
