package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * When a data breach has to be notified under Part 6A of the Personal Data Protection Act 2012, as
 * data with sources.
 *
 * @param significantScale individuals from which a breach is of significant scale, whatever the
 *     data
 * @param notifyWithinDays calendar days to tell the Commission, counted from the day after the
 *     organisation decides that the breach is notifiable
 * @param assessWithinDays calendar days an assessment should take at most, by guidance
 */
public record NotificationRules(
    String id,
    long significantScale,
    String scaleSource,
    int notifyWithinDays,
    String notifySource,
    int assessWithinDays,
    String assessSource,
    List<HarmRule> harm,
    String caveat) {
  public NotificationRules {
    Require.text("id", id);
    Require.that(significantScale > 0, "significantScale", "must be greater than 0");
    Require.that(notifyWithinDays > 0, "notifyWithinDays", "must be greater than 0");
    harm = List.copyOf(Require.notEmpty("harm", harm));
  }

  /**
   * Data that is deemed to do significant harm: any of the categories together with any of the
   * identifiers.
   *
   * @param certainty {@code READ} in the law's text, or {@code UNVERIFIED} and so only likely
   */
  public record HarmRule(
      List<String> identifiers, List<String> categories, Certainty certainty, String source) {
    public HarmRule {
      identifiers = List.copyOf(Require.notEmpty("identifiers", identifiers));
      categories = List.copyOf(Require.notEmpty("categories", categories));
      Require.text("source", source);
    }
  }

  /** How well a fact is known to us. */
  public enum Certainty {
    READ,
    UNVERIFIED
  }

  /** Last day to tell the Commission when the breach was found notifiable on {@code decidedOn}. */
  public LocalDate notifyBy(LocalDate decidedOn) {
    return decidedOn.plusDays(notifyWithinDays);
  }
}
