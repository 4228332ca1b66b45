package io.plimsoll.engine.exposure.breach;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;

/** No account of the domain is in a recent breach of somebody else's service. */
public final class NoExposedAccounts extends ExposedAccountsCheck {

  public NoExposedAccounts(CheckDefinition definition) {
    super(definition);
  }

  @Override
  boolean counts(Exposed breach) {
    return true;
  }

  @Override
  Verdict verdict(int accounts, boolean recent) {
    return recent
        ? Verdict.fail(
            Text.of(
                "At least %d accounts are in breaches, some of the last %d years.",
                accounts, RECENT_YEARS))
        : Verdict.partial(Text.of("At least %d accounts are in older breaches.", accounts));
  }
}
