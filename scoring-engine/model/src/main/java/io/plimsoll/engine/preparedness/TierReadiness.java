package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.readiness.ClauseEvidence;
import io.plimsoll.engine.questionnaire.readiness.ClauseStatus;
import io.plimsoll.engine.questionnaire.readiness.Readiness;
import io.plimsoll.engine.questionnaire.readiness.Readiness.Verdict;
import io.plimsoll.engine.questionnaire.readiness.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about a tiered mark, domain by domain. A self-assessment, not the mark: only
 * an appointed certification body awards that. The mark is won by risk assessment and evidence that
 * a questionnaire does not see.
 *
 * @param verification how far domains and tiers were checked
 * @param supported the highest tier whose domains are all met as far as there are questions about
 *     them, and so for every lower tier; null when not even the lowest
 * @param notRuledOut the highest tier of which no domain is known to be missed; null when one of
 *     the lowest is
 * @param tiers every tier, lowest first, with all its domains
 */
public record TierReadiness(
    String framework,
    String name,
    String edition,
    String verification,
    @Nullable Tier supported,
    @Nullable Tier notRuledOut,
    List<TierStanding> tiers,
    List<DomainStanding> domains) {

  /**
   * One tier.
   *
   * @param verdict ready only when there is a question about every domain
   */
  public record TierStanding(Tier tier, Verdict verdict, Tally domains) {}

  /**
   * One domain.
   *
   * @param questions ids of the questions that decide it
   */
  public record DomainStanding(
      String id,
      String name,
      Tier tier,
      String summary,
      ClauseStatus status,
      List<String> questions) {}

  public TierReadiness {
    tiers = List.copyOf(tiers);
    domains = List.copyOf(domains);
  }

  /**
   * Compares answers with a framework.
   *
   * @param mapping null when the questionnaire version is not mapped: then nothing is asked
   */
  public static TierReadiness of(
      TieredFramework framework, @Nullable DomainMapping mapping, Replies answers) {
    List<DomainStanding> domains =
        framework.domains().stream().map(domain -> standing(domain, mapping, answers)).toList();
    List<TierStanding> tiers =
        Arrays.stream(Tier.values()).map(tier -> standing(tier, domains)).toList();
    return new TierReadiness(
        framework.id(),
        framework.name(),
        framework.edition(),
        framework.verification(),
        highest(tiers, tally -> tally.met() > 0 && tally.notMet() + tally.notKnown() == 0),
        highest(tiers, tally -> tally.notMet() == 0),
        tiers,
        domains);
  }

  private static DomainStanding standing(
      TieredFramework.Domain domain, @Nullable DomainMapping mapping, Replies answers) {
    List<ClauseEvidence> evidence =
        mapping == null ? List.of() : mapping.domains().getOrDefault(domain.id(), List.of());
    return new DomainStanding(
        domain.id(),
        domain.name(),
        domain.tier(),
        domain.summary(),
        Readiness.status(evidence, answers),
        evidence.stream().map(ClauseEvidence::question).distinct().toList());
  }

  private static TierStanding standing(Tier tier, List<DomainStanding> domains) {
    Tally tally =
        Tally.of(
            domains.stream()
                .filter(domain -> domain.tier().compareTo(tier) <= 0)
                .map(DomainStanding::status)
                .toList());
    return new TierStanding(tier, Readiness.verdict(tally), tally);
  }

  private static @Nullable Tier highest(List<TierStanding> tiers, Predicate<Tally> holds) {
    Tier highest = null;
    for (TierStanding standing : tiers) {
      if (!holds.test(standing.domains())) {
        return highest;
      }
      highest = standing.tier();
    }
    return highest;
  }

  /** Over all domains. */
  public Tally tally() {
    return tiers.getLast().domains();
  }
}
