package io.plimsoll.api.usecase.whatif;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.WhatIf;
import io.plimsoll.engine.improvement.Path;
import io.plimsoll.engine.improvement.RemedyTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant's risk would be.
 *
 * @param scoreId the score whose evidence was changed; null for the evidence as it stands
 * @param setAside questions whose answers no longer count under the supposed ones
 * @param path from the supposed state to the goal; null when none was asked for
 * @param prices what remedies take
 */
public record Prospect(
    UUID applicantId,
    @Nullable UUID scoreId,
    Underwriter model,
    WhatIf whatIf,
    List<String> setAside,
    @Nullable Path path,
    RemedyTable prices) {
  public Prospect {
    setAside = List.copyOf(setAside);
  }
}
