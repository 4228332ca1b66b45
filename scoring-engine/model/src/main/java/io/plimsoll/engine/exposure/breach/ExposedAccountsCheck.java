package io.plimsoll.engine.exposure.breach;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** A check of accounts of a domain in breaches of others: old ones weigh less than new ones. */
abstract class ExposedAccountsCheck extends FactCheck<AccountsExposed> {
  /** What was lost before is worth less: addresses are known by then and passwords changed. */
  static final int RECENT_YEARS = 3;

  ExposedAccountsCheck(CheckDefinition definition) {
    super(definition, AccountsExposed.class);
  }

  /** Whether a breach is of the kind that this check asks about. */
  abstract boolean counts(Exposed breach);

  /** The conclusion from breaches of which at least one counts. */
  abstract Verdict verdict(int accounts, boolean recent);

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.EXPOSED_ACCOUNTS);
  }

  @Override
  protected final Verdict judge(
      AccountsExposed exposed, Subject subject, ObservationSet observations, Instant asOf) {
    List<Exposed> counted =
        exposed.breaches().stream()
            .filter(this::counts)
            .sorted(
                Comparator.comparing(Exposed::occurredOn).reversed().thenComparing(Exposed::breach))
            .toList();
    if (counted.isEmpty()) {
      return Verdict.pass("No such account is in a breach that the service knows.");
    }
    LocalDate recent = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusYears(RECENT_YEARS);
    return verdict(most(counted), !counted.getFirst().occurredOn().isBefore(recent))
        .because("breaches", String.join(", ", counted.stream().map(Exposed::breach).toList()));
  }

  /** An account may be in several breaches, so the largest tells how many there are at least. */
  private static int most(List<Exposed> breaches) {
    return breaches.stream().mapToInt(Exposed::accounts).max().orElse(0);
  }
}
