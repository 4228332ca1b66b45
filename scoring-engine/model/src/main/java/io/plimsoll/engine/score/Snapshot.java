package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Vendor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score is made of, frozen. The same snapshot and model version give the same bytes on
 * every machine.
 *
 * @param asOf the moment the score speaks of; ages are counted back from it
 * @param applicant the firm
 * @param vendors its third parties; empty when it has none, null when nobody has asked
 * @param form its questionnaire; null when none was begun
 * @param findings of exposure checks; of several about one asset the latest that tells something
 *     counts, with its age
 * @param history its past
 */
public record Snapshot(
    Instant asOf,
    Applicant applicant,
    @Nullable List<Vendor> vendors,
    @Nullable AnsweredForm form,
    List<Finding> findings,
    ClaimHistory history) {
  public Snapshot {
    vendors = vendors == null ? null : List.copyOf(vendors);
    findings = List.copyOf(findings);
  }

  /** The day it speaks of, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }
}
