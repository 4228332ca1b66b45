package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Mx;
import java.time.Instant;
import java.util.List;

/** The domain says where its mail goes, or by a null MX alone that it takes none (RFC 7505). */
public final class MxDeclared extends FactCheck<DnsAnswer> {

  public MxDeclared(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.exchangers(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> named = EmailSubjects.hosts(mx);
    boolean refuses = mx.all(Mx.class).anyMatch(one -> one.exchange().isEmpty());
    if (refuses && !named.isEmpty()) {
      return Verdict.fail(
          Text.of("%s says that it takes no mail, and where its mail goes.", subject.asset()));
    }
    if (refuses) {
      return Verdict.pass(Text.of("%s says that it takes no mail.", subject.asset()));
    }
    return named.isEmpty()
        ? Verdict.partial(Text.of("%s does not say where its mail goes.", subject.asset()))
        : Verdict.pass(Text.of("%s says where its mail goes.", subject.asset()))
            .because("hosts", String.join(", ", named));
  }
}
