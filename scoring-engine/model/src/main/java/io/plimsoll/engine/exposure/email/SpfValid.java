package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;

/** No message can end in permerror: syntax, includes and lookups hold (RFC 7208 section 4.6). */
public final class SpfValid extends SpfCheck {

  public SpfValid(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict tree(SpfAudit audit) {
    return verdict(audit).because("problems", String.join("; ", audit.problems()));
  }

  private static Verdict verdict(SpfAudit audit) {
    return audit.problems().isEmpty()
        ? unlessUnread(audit, "Every part of the SPF record can be evaluated.")
        : Verdict.fail(
            Text.of("Receivers may discard the SPF record: %s.", audit.problems().getFirst()));
  }
}
