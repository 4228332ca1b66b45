package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import java.time.Instant;
import java.util.List;

/** Names nobody made do not exist: no wildcard answers for them (RFC 4592). */
public final class NoWildcard extends FactCheck<DnsAnswer> {

  public NoWildcard(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.dns("A"), Probes.NOBODY + ".");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    return answer.status() == Status.NO_SUCH_NAME
        ? Verdict.pass(Text.of("A name nobody made below %s does not exist.", subject.asset()))
        : Verdict.fail(Text.of("Every name below %s exists, also misspelt ones.", subject.asset()));
  }
}
