package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.MtaStsPolicy;
import java.time.Duration;

/** Senders may keep the MTA-STS policy for weeks, so that it outlasts an attack (RFC 8461 3.2). */
public final class MtaStsLasting extends MtaStsCheck {

  private static final Duration USUAL = Duration.ofDays(14);
  private static final Duration SHORTEST = Duration.ofDays(1);

  public MtaStsLasting(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict absent(String why) {
    return Verdict.notApplicable(why);
  }

  @Override
  Verdict policy(String domain, MtaStsPolicy policy, ObservationSet observations) {
    Duration age = Duration.ofSeconds(policy.maxAge());
    if (age.compareTo(SHORTEST) < 0) {
      return Verdict.fail(Text.of("Senders forget the policy after %d s.", age.toSeconds()));
    }
    return age.compareTo(USUAL) < 0
        ? Verdict.partial(Text.of("Senders forget the policy after %d days.", age.toDays()))
        : Verdict.pass(Text.of("Senders keep the policy for %d days.", age.toDays()));
  }
}
