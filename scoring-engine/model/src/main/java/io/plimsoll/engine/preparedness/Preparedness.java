package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.readiness.Notifiability;
import io.plimsoll.engine.questionnaire.readiness.Readiness;
import io.plimsoll.engine.score.Snapshot;
import java.util.List;

/**
 * What a snapshot says besides the score. A pure function of the snapshot, the model version and
 * the published rules.
 *
 * @param cyberEssentials readiness for the CSA Cyber Essentials mark
 * @param cyberTrust readiness for the tiers of the CSA Cyber Trust mark
 * @param notifiability for each place where personal data could be lost at once
 */
public record Preparedness(
    Readiness cyberEssentials, TierReadiness cyberTrust, List<Notifiability> notifiability) {
  public Preparedness {
    notifiability = List.copyOf(notifiability);
  }

  /** Of a snapshot. */
  public static Preparedness of(Snapshot snapshot, PreparednessRules rules) {
    AnsweredForm form = snapshot.form();
    Replies answers = form == null ? Replies.NONE : form.replies();
    return new Preparedness(
        Readiness.of(rules.cyberEssentials(), rules.mapping(form), answers),
        TierReadiness.of(rules.cyberTrust(), rules.domains(form), answers),
        Places.of(snapshot, answers).stream()
            .map(holding -> Notifiability.of(rules.notification(), holding))
            .toList());
  }
}
