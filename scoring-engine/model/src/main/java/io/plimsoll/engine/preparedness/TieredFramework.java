package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A published mark whose tiers ask for more domains the higher they are.
 *
 * @param edition the publisher's own edition
 * @param verification how far domains and tiers were checked against the publisher's text
 * @param domains in the publisher's order
 */
public record TieredFramework(
    String id, String name, String edition, String verification, List<Domain> domains) {

  /**
   * One domain.
   *
   * @param id the publisher's own id, for example {@code B.17}
   * @param tier the first tier that includes it; every higher one does too
   * @param summary what it is about, in our words
   */
  public record Domain(String id, String name, Tier tier, String summary) {
    private static final Pattern ID = Pattern.compile("B\\.[1-9][0-9]?");

    public Domain {
      Require.matches("id", id, ID, "a domain id such as B.17");
      Require.text("name", name);
      Require.text("summary", summary);
    }
  }

  public TieredFramework {
    Require.text("id", id);
    Require.text("verification", verification);
    domains = List.copyOf(Require.notEmpty("domains", domains));
    Require.unique("domains", domains, Domain::id);
  }

  /** The domains of a tier: its own and those of all lower ones. */
  public List<Domain> domains(Tier tier) {
    return domains.stream().filter(domain -> domain.tier().compareTo(tier) <= 0).toList();
  }
}
