package io.plimsoll.engine.breach;

import io.plimsoll.engine.evidence.AnsweredForm;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On whose word there were no incidents besides those listed. */
public enum HistoryStatement {
  SIGNED_DECLARATION,
  PUBLIC_SEARCH,
  NOBODY;

  /** Answering this in a signed form speaks for the completeness of the breach history. */
  private static final String ANY_INCIDENTS = "incidents.any";

  /**
   * What a form says: a signed "no", or a signed "yes" with incidents on record, declares that
   * there are no others.
   *
   * @param noneOnRecord whether no incident is on record
   */
  public static HistoryStatement of(@Nullable AnsweredForm form, boolean noneOnRecord) {
    if (form == null || form.attestation() == null) {
      return NOBODY;
    }
    Set<String> said = form.replies().options(ANY_INCIDENTS);
    boolean complete = said.contains("no") || said.contains("yes") && !noneOnRecord;
    return complete ? SIGNED_DECLARATION : NOBODY;
  }
}
