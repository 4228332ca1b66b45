package io.plimsoll.engine.preparedness;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.questionnaire.readiness.Framework;
import io.plimsoll.engine.questionnaire.readiness.NotificationRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published rules and how answers speak to them.
 *
 * @param mappings of the model version, one for each questionnaire version it knows
 * @param domainMappings one for each questionnaire version
 */
public record PreparednessRules(
    Framework cyberEssentials,
    TieredFramework cyberTrust,
    NotificationRules notification,
    List<AnswerMapping> mappings,
    List<DomainMapping> domainMappings) {
  public PreparednessRules {
    mappings = List.copyOf(mappings);
    domainMappings = List.copyOf(domainMappings);
  }

  /** Without a form: the first, whose questions are then all open. Unknown version: no clause. */
  AnswerMapping mapping(@Nullable AnsweredForm form) {
    return mappings.stream()
        .filter(one ->
            form == null
                || one.questionnaire().equals(form.questionnaire())
                    && one.version() == form.version())
        .findFirst()
        .orElseGet(() ->
            new AnswerMapping("none", 1, cyberEssentials.id(), Map.of(), List.of(), List.of()));
  }

  @Nullable DomainMapping domains(@Nullable AnsweredForm form) {
    return domainMappings.stream()
        .filter(one ->
            form == null
                || one.questionnaire().equals(form.questionnaire())
                    && one.version() == form.version())
        .findFirst()
        .orElse(null);
  }
}
