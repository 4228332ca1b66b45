package io.plimsoll.engine.breach.published;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Confidence;

/**
 * A published incident that may be a company's.
 *
 * @param feed the list it stands in
 * @param confidence how sure it is that it is the company's; what is not high a person confirms
 * @param basis what agrees
 * @param told the domain or name of the list that agrees
 */
public record IncidentMatch(
    String feed, PublishedIncident incident, Confidence confidence, Basis basis, String told) {
  public IncidentMatch {
    Require.text("feed", feed);
    Require.text("told", told);
  }

  /** What agrees. */
  public enum Basis {
    /** The incident's domain is the company's or lies below it. */
    DOMAIN,
    /** Both names are written the same, legal form aside. */
    NAME,
    /** The names have most of their words in common. */
    SIMILAR_NAME
  }
}
