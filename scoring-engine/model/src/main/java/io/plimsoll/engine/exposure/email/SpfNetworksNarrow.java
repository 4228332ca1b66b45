package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;

/** The SPF record lets no huge network send as the domain. */
public final class SpfNetworksNarrow extends SpfCheck {

  public SpfNetworksNarrow(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict tree(SpfAudit audit) {
    return audit.wide().isEmpty()
        ? unlessUnread(audit, "Every network the SPF record allows is of a bearable size.")
        : Verdict.fail(Text.of("The SPF record lets all of %s send mail.", audit.wide().getFirst()))
            .because("networks", String.join(", ", audit.wide()));
  }
}
