package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * How many accounts of a domain are in breaches of others' services, where its people had signed up
 * with its addresses. Counts only: no address is in it.
 *
 * @param domain whose addresses
 * @param feed which service was asked
 * @param breaches in any order; empty when no address is in any
 */
public record AccountsExposed(String domain, String feed, List<Exposed> breaches) implements Fact {
  public AccountsExposed {
    Require.text("domain", domain);
    Require.text("feed", feed);
    breaches = List.copyOf(breaches);
  }

  /**
   * The accounts in one breach.
   *
   * @param breach what the service calls it
   * @param occurredOn when it happened
   * @param accounts how many, at least one
   * @param passwords whether passwords were lost with them
   */
  public record Exposed(String breach, LocalDate occurredOn, int accounts, boolean passwords) {
    public Exposed {
      Require.text("breach", breach);
      Require.that(accounts > 0, "accounts", "must be at least 1");
    }
  }
}
