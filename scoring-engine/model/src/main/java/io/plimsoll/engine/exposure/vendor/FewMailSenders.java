package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Only a few others may send mail in the domain's name: each may be broken into. */
public final class FewMailSenders extends FactCheck<DnsAnswer> {
  private static final int FEW = 5;
  private static final int MANY = 8;

  private final VendorTable table;

  public FewMailSenders(CheckDefinition definition, VendorTable table) {
    super(definition, DnsAnswer.class);
    this.table = table;
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return VendorSubjects.texts(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer texts, Subject subject, ObservationSet observations, Instant asOf) {
    if (texts.all(Txt.class).map(Txt::joined).noneMatch(FewMailSenders::isSpf)) {
      return Verdict.notApplicable(Text.of("%s says nothing of who may send.", subject.asset()));
    }
    Set<String> senders = senders(new SpfReferences(observations).of(subject.asset()));
    return verdict(senders.size()).because("senders", String.join(", ", senders));
  }

  private static boolean isSpf(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).startsWith("v=spf1");
  }

  /** Several names of one vendor are one sender; a name nobody knows stands for itself. */
  private Set<String> senders(Set<String> names) {
    Set<String> senders = new TreeSet<>();
    names.forEach(
        name -> senders.add(table.owner(Place.SPF, name).map(KnownVendor::name).orElse(name)));
    return senders;
  }

  private static Verdict verdict(int senders) {
    String summary = Text.of("%d others may send mail in the domain's name.", senders);
    if (senders > MANY) {
      return Verdict.fail(summary);
    }
    return senders > FEW ? Verdict.partial(summary) : Verdict.pass(summary);
  }
}
