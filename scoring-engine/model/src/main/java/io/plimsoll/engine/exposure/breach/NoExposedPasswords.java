package io.plimsoll.engine.exposure.breach;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;

/** No password that goes with an account of the domain is in a breach. */
public final class NoExposedPasswords extends ExposedAccountsCheck {

  public NoExposedPasswords(CheckDefinition definition) {
    super(definition);
  }

  @Override
  boolean counts(Exposed breach) {
    return breach.passwords();
  }

  @Override
  Verdict verdict(int accounts, boolean recent) {
    return recent
        ? Verdict.fail(
            Text.of(
                "Passwords of at least %d accounts were lost, some within the last %d years.",
                accounts, RECENT_YEARS))
        : Verdict.partial(
            Text.of("Passwords of at least %d accounts were lost in older breaches.", accounts));
  }
}
