package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Alignment;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Method;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Result;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.util.ArrayList;
import java.util.List;

/** Judges one message by the policy of its author's domain (RFC 9989). */
public final class DmarcEvaluator {
  private static final List<String> TYPES_OF_EXISTENCE = List.of("A", "AAAA", "MX");

  private final DnsLookups dns;
  private final DmarcDiscovery tree;

  public DmarcEvaluator(DnsLookups dns) {
    this.dns = dns;
    this.tree = new DmarcDiscovery(dns);
  }

  /** The result for one message. */
  public DmarcAnswer evaluate(DmarcMessage message) {
    return switch (tree.find(message.from())) {
      case Found.Policy policy -> judged(message, policy);
      case Found.Nothing(String why) -> without(message, Result.NONE, why);
      case Found.Idle(String _, String why) -> without(message, Result.NONE, why);
      case Found.Unreadable(var silent) -> without(message, Result.TEMPERROR, silent.detail());
    };
  }

  private DmarcAnswer judged(DmarcMessage message, Found.Policy policy) {
    List<Alignment> alignments = alignments(message, policy.record());
    boolean exists = exists(message.from());
    return new DmarcAnswer(
        result(message.from(), alignments),
        policy.at(),
        policy.text(),
        tree.organization(message.from()),
        exists,
        exists ? policy.applied() : policy.appliedWhereNonexistent(),
        alignments,
        policy.record().notes());
  }

  /** Names whose organization could not be looked up might yet belong together (section 5.3.6). */
  private Result result(String from, List<Alignment> alignments) {
    if (alignments.stream().anyMatch(Alignment::aligned)) {
      return Result.PASS;
    }
    boolean open =
        alignments.stream()
            .filter(alignment -> !alignment.strict())
            .anyMatch(alignment -> !tree.isReadable(alignment.domain()) || !tree.isReadable(from));
    return open ? Result.TEMPERROR : Result.FAIL;
  }

  private DmarcAnswer without(DmarcMessage message, Result result, String why) {
    return new DmarcAnswer(
        result,
        null,
        null,
        tree.organization(message.from()),
        exists(message.from()),
        null,
        List.of(),
        List.of(why));
  }

  private List<Alignment> alignments(DmarcMessage message, DmarcRecord dmarc) {
    String spf = message.spf();
    List<Alignment> all = new ArrayList<>();
    if (spf != null) {
      all.add(alignment(Method.SPF, spf, message.from(), dmarc.strictSpf()));
    }
    for (String domain : message.dkim()) {
      all.add(alignment(Method.DKIM, domain, message.from(), dmarc.strictDkim()));
    }
    return all;
  }

  /** Strict wants the same name, relaxed the same organizational domain. */
  private Alignment alignment(Method method, String domain, String from, boolean strict) {
    String organization = tree.organization(domain);
    boolean aligned =
        domain.equals(from) || !strict && organization.equals(tree.organization(from));
    return new Alignment(method, domain, strict, organization, aligned);
  }

  /**
   * A name does not exist for DMARC when it has neither addresses nor mail exchangers; what cannot
   * be told counts as existing.
   */
  private boolean exists(String domain) {
    return TYPES_OF_EXISTENCE.stream().anyMatch(type -> !isEmpty(domain, type));
  }

  private boolean isEmpty(String domain, String type) {
    return dns.ask(domain, type) instanceof Answered(DnsAnswer answer)
        && answer.records().isEmpty();
  }
}
