package io.plimsoll.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule and classes that were made to break it.
 *
 * @param offenders the first is the one that the rule must name
 */
public record Offence(ArchRule rule, List<Class<?>> offenders) {
  public Offence {
    offenders = List.copyOf(offenders);
  }

  public static Offence against(ArchRule rule, Class<?>... offenders) {
    return new Offence(rule, List.of(offenders));
  }

  @Override
  public String toString() {
    return offenders.getFirst().getSimpleName() + ": " + rule.getDescription();
  }
}
