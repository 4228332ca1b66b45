package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.questionnaire.readiness.NotificationRules.Certainty;
import io.plimsoll.engine.questionnaire.readiness.NotificationRules.HarmRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether losing everything in one holding would have to be notified. An estimate for planning, not
 * legal advice.
 *
 * @param place what kind of place the data is in
 * @param vendor whose, when it is a third party's
 * @param people how many individuals; null: not known
 * @param verdict the stronger of both limbs
 * @param scale verdict by number of individuals alone
 * @param harm verdict by kind of data alone
 * @param reasons one sentence each, with the source
 * @param notifyWithinDays calendar days to tell the Commission once the breach is found notifiable
 * @param assessWithinDays calendar days for the assessment, by guidance
 */
public record Notifiability(
    Holding.Place place,
    @Nullable String vendor,
    @Nullable People people,
    Verdict verdict,
    Verdict scale,
    Verdict harm,
    List<String> reasons,
    int notifyWithinDays,
    int assessWithinDays) {

  /** From weakest to strongest. */
  public enum Verdict {
    /** No limb is met on what was told. */
    NO,
    /** Not enough was told. */
    NOT_KNOWN,
    /** A limb is met on facts that we could not check in the law's own text. */
    LIKELY,
    /** A limb is met. */
    YES;

    private Verdict or(Verdict other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Estimates for one holding. */
  public static Notifiability of(NotificationRules rules, Holding holding) {
    List<String> reasons = new ArrayList<>();
    Verdict scale = scale(rules, holding.people(), reasons);
    Verdict harm = harm(rules, holding, reasons);
    reasons.add(rules.caveat());
    return new Notifiability(
        holding.place(),
        holding.vendor(),
        holding.people(),
        nobody(holding) ? Verdict.NO : scale.or(harm),
        scale,
        harm,
        List.copyOf(reasons),
        rules.notifyWithinDays(),
        rules.assessWithinDays());
  }

  private static boolean nobody(Holding holding) {
    People people = holding.people();
    return people != null && people.isNobody();
  }

  private static Verdict scale(
      NotificationRules rules, @Nullable People people, List<String> reasons) {
    if (people == null) {
      reasons.add("The number of individuals is not known.");
      return Verdict.NOT_KNOWN;
    }
    if (people.most() < rules.significantScale()) {
      reasons.add(
          Text.of(
              "At most %d individuals, fewer than %d.", people.most(), rules.significantScale()));
      return Verdict.NO;
    }
    if (people.least() < rules.significantScale()) {
      reasons.add(Text.of("The number may or may not reach %d.", rules.significantScale()));
      return Verdict.NOT_KNOWN;
    }
    reasons.add(
        Text.of(
            "At least %d individuals; %d are of significant scale (%s).",
            people.least(), rules.significantScale(), rules.scaleSource()));
    return Verdict.YES;
  }

  private static Verdict harm(NotificationRules rules, Holding holding, List<String> reasons) {
    Set<String> categories = holding.categories();
    Set<String> identifiers = holding.identifiers();
    if (nobody(holding) || (categories != null && categories.isEmpty())) {
      reasons.add("No personal data is held here.");
      return Verdict.NO;
    }
    if (categories == null || identifiers == null) {
      reasons.add("The kinds of data or the identifiers beside them are not known.");
      return Verdict.NOT_KNOWN;
    }
    return rules.harm().stream()
        .map(rule -> judge(rule, categories, identifiers, reasons))
        .reduce(Verdict.NO, Verdict::or);
  }

  private static Verdict judge(
      HarmRule rule, Set<String> categories, Set<String> identifiers, List<String> reasons) {
    List<String> data = rule.categories().stream().filter(categories::contains).toList();
    List<String> with = rule.identifiers().stream().filter(identifiers::contains).toList();
    if (data.isEmpty() || with.isEmpty()) {
      return Verdict.NO;
    }
    boolean read = rule.certainty() == Certainty.READ;
    reasons.add(
        Text.of(
            "%s together with %s %s significant harm (%s).",
            String.join(", ", data),
            String.join(", ", with),
            read ? "is deemed to do" : "is likely deemed to do",
            rule.source()));
    return read ? Verdict.YES : Verdict.LIKELY;
  }
}
