package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.email.policy.DmarcRecord.PublicSuffix;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the DMARC policy that applies to a domain by walking up the tree (RFC 9989 section 4.10).
 */
public final class DmarcDiscovery {

  private static final int MOST_QUERIES = 8;

  private final DnsLookups dns;

  public DmarcDiscovery(DnsLookups dns) {
    this.dns = dns;
  }

  /** What was found for a domain. */
  public sealed interface Found {

    /**
     * A policy applies.
     *
     * @param at the domain whose record it is
     * @param own whether that is the domain asked about, so that {@code p} applies and not {@code
     *     sp}
     * @param text the record as published
     */
    record Policy(String at, boolean own, String text, DmarcRecord record) implements Found {

      /** What receivers really do with failing mail from the domain asked about, if it exists. */
      public DmarcPolicy applied() {
        return own ? record.effective() : record.effectiveForSubdomains();
      }

      /** The same for mail from a name that does not exist (section 4.7, {@code np}). */
      public DmarcPolicy appliedWhereNonexistent() {
        return own ? record.effective() : record.effectiveForNonexistent();
      }
    }

    /** No usable record applies; why, for a person. */
    record Nothing(String why) implements Found {}

    /** A server did not answer, so nothing can be said. */
    record Unreadable(Silent silent) implements Found {}
  }

  /** The domain's own policy, or the one its tree leaves it. */
  public Found find(String domain) {
    Found own = at(domain, domain);
    return own instanceof Found.Nothing ? walk(domain) : own;
  }

  /**
   * The organizational domain of a name: what two names must share to belong together (section
   * 4.10.2). A level that cannot be read counts as one without a record.
   */
  public String organization(String domain) {
    List<Found.Policy> policies = new ArrayList<>();
    for (String level : levels(domain)) {
      if (at(level, domain) instanceof Found.Policy policy) {
        policies.add(policy);
        if (isEnd(policy)) {
          break;
        }
      }
    }
    if (policies.isEmpty()) {
      return domain;
    }
    Found.Policy top = policies.getLast();
    boolean suffix = top.record().publicSuffix() == PublicSuffix.YES && !top.own();
    return suffix ? lastLabels(domain, labels(top.at()) + 1) : top.at();
  }

  private static List<String> levels(String domain) {
    List<String> levels = new ArrayList<>(parents(domain));
    levels.addFirst(domain);
    return levels;
  }

  private static boolean isEnd(Found.Policy policy) {
    return policy.record().publicSuffix() == PublicSuffix.NO
        || policy.record().publicSuffix() == PublicSuffix.YES && !policy.own();
  }

  private static String lastLabels(String domain, int count) {
    String[] labels = domain.split("\\.");
    return String.join(".", Arrays.copyOfRange(labels, labels.length - count, labels.length));
  }

  private static int labels(String name) {
    return name.split("\\.").length;
  }

  /** Goes up until a record says it is, or is not, a public suffix (section 4.10). */
  private Found walk(String domain) {
    List<Found.Policy> policies = new ArrayList<>();
    for (String level : parents(domain)) {
      Found found = at(level, domain);
      if (found instanceof Found.Unreadable) {
        return found;
      }
      if (found instanceof Found.Policy policy) {
        policies.add(policy);
        if (policy.record().publicSuffix() != PublicSuffix.UNDECLARED) {
          break;
        }
      }
    }
    return chosen(domain, policies);
  }

  /** The levels above a domain that are asked: of a long name its last seven labels at most. */
  static List<String> parents(String domain) {
    String[] labels = domain.split("\\.");
    List<String> levels = new ArrayList<>();
    for (int i = Math.max(1, labels.length - (MOST_QUERIES - 1)); i < labels.length; i++) {
      levels.add(String.join(".", Arrays.copyOfRange(labels, i, labels.length)));
    }
    return levels;
  }

  /**
   * The organizational domain's record, else the public suffix domain's (section 4.10.1). A record
   * with {@code psd=y} makes the name one label below it the organizational domain; otherwise it is
   * the one with the fewest labels (section 4.10.2).
   */
  private static Found chosen(String domain, List<Found.Policy> policies) {
    if (policies.isEmpty()) {
      return new Found.Nothing(Text.of("No DMARC record applies to %s.", domain));
    }
    Found.Policy top = policies.getLast();
    if (top.record().publicSuffix() != PublicSuffix.YES) {
      return top;
    }
    int below = labels(top.at()) + 1;
    return policies.stream().filter(policy -> labels(policy.at()) == below).findFirst().orElse(top);
  }

  private Found at(String level, String domain) {
    String name = "_dmarc." + level;
    return switch (dns.ask(name, "TXT")) {
      case Silent _ when level.indexOf('.') < 0 ->
          new Found.Nothing(name + " is a top-level domain that could not be asked.");
      case Silent silent -> new Found.Unreadable(silent);
      case Answered(DnsAnswer answer) -> read(level, domain, answer);
      case Answered _ -> new Found.Nothing(name + " gave no DNS answer.");
    };
  }

  private static Found read(String level, String domain, DnsAnswer answer) {
    List<String> records =
        answer.all(Txt.class).map(Txt::joined).filter(DmarcRecord::isDmarc).toList();
    if (records.size() != 1) {
      return new Found.Nothing(Text.of("%d DMARC records at %s", records.size(), level));
    }
    return parse(level, domain, records.getFirst());
  }

  private static Found parse(String level, String domain, String text) {
    try {
      return new Found.Policy(level, level.equals(domain), text, DmarcRecord.parse(text));
    } catch (PolicySyntaxException malformed) {
      return new Found.Nothing(Text.of("%s: %s", level, malformed.getMessage()));
    }
  }
}
