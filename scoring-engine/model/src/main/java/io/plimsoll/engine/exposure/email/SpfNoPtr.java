package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;

/** The SPF record does without {@code ptr}, which is not to be published (RFC 7208 5.5). */
public final class SpfNoPtr extends SpfCheck {

  public SpfNoPtr(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict tree(SpfAudit audit) {
    return audit.pointers().isEmpty()
        ? unlessUnread(audit, "No part of the SPF record uses ptr.")
        : Verdict.fail(
            Text.of("The SPF record of %s uses ptr.", String.join(", ", audit.pointers())));
  }
}
