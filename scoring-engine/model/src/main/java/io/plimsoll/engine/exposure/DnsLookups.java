package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.DnsAnswer;

/**
 * How a policy evaluator asks the DNS: recorded observations, a live resolver or a test zone answer
 * alike.
 */
@FunctionalInterface
public interface DnsLookups {

  /**
   * The answer to one question.
   *
   * @param name lower case, no final dot
   * @param type upper case, as {@code TXT}
   * @return a {@link DnsAnswer}, "no such name" included, or silence when the server failed or the
   *     name was never asked
   */
  Reading ask(String name, String type);

  /** Answers from what was observed; what was not is silence, never absence. */
  static DnsLookups observed(ObservationSet observations) {
    return (name, type) ->
        observations
            .find(Probes.dns(type), name)
            .map(Observation::reading)
            .orElseGet(() -> notAsked(name, type));
  }

  private static Reading notAsked(String name, String type) {
    return new Reading.Silent(
        UnknownReason.NOT_ATTEMPTED, Text.of("%s %s was not asked.", name, type), null);
  }
}
