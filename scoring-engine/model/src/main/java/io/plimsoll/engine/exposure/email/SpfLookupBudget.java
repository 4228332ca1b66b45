package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;
import io.plimsoll.engine.exposure.email.spf.SpfLimits;

/** The SPF record keeps within ten DNS lookups, with room to spare (RFC 7208 section 4.6.4). */
public final class SpfLookupBudget extends SpfCheck {

  /** One more sending service costs one lookup or two. */
  private static final int SPARE = 2;

  public SpfLookupBudget(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict tree(SpfAudit audit) {
    int most = SpfLimits.STANDARD.lookups();
    if (audit.lookups() > most) {
      return Verdict.fail(
          Text.of("The SPF record costs %d DNS lookups, %d are allowed.", audit.lookups(), most));
    }
    String costs = Text.of("The SPF record costs %d of %d DNS lookups.", audit.lookups(), most);
    return audit.lookups() > most - SPARE && audit.unread().isEmpty()
        ? Verdict.partial(costs)
        : unlessUnread(audit, costs);
  }
}
