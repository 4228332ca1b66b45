package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.readiness.ClauseEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which answers to one questionnaire version speak for which domain of a tiered framework. It moves
 * no score; so it belongs to the questionnaire and not to a model version.
 *
 * @param domains evidence by domain id; all of it must speak for a domain; a domain that is not
 *     named is not asked about
 */
public record DomainMapping(
    String questionnaire,
    int version,
    String framework,
    Map<String, List<ClauseEvidence>> domains) {
  public DomainMapping {
    Require.text("questionnaire", questionnaire);
    Require.that(version >= 1, "version", "must be at least 1");
    Map<String, List<ClauseEvidence>> copy = new LinkedHashMap<>();
    domains.forEach((id, evidence) -> copy.put(id, List.copyOf(evidence)));
    domains = Copies.ordered(copy);
  }
}
