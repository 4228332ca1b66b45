package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.email.policy.DmarcRecord.PublicSuffix;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /**
     * A record is there which has receivers apply no DMARC at all, and none further up (section
     * 4.10.1).
     *
     * @param at the domain whose record it is
     */
    record Idle(String at, String why) implements Found {}

    /** A server did not answer, so nothing can be said. */
    record Unreadable(Silent silent) implements Found {}
  }

  /** The domain's own policy, or the one its tree leaves it. */
  public Found find(String domain) {
    Found own = at(domain, domain);
    Found found = own instanceof Found.Nothing ? walk(domain) : own;
    return found instanceof Found.Idle(String _, String why) ? new Found.Nothing(why) : found;
  }

  /**
   * The organizational domain of a name: what two names must share to belong together (section
   * 4.10.2). A level that cannot be read counts as one without a record.
   */
  public String organization(String domain) {
    String organization = domain;
    for (String level : levels(domain)) {
      Found found = at(level, domain);
      boolean suffix = suffix(found) == PublicSuffix.YES && !level.equals(domain);
      if (found instanceof Found.Policy || found instanceof Found.Idle) {
        organization = suffix ? lastLabels(domain, labels(level) + 1) : level;
      }
      if (suffix(found) != PublicSuffix.UNDECLARED) {
        break;
      }
    }
    return organization;
  }

  /**
   * Whether every level that tells the organizational domain of a name could be read. One that
   * nobody was asked about, for want of a server to ask, counts as one without a record.
   */
  public boolean isReadable(String domain) {
    for (String level : levels(domain)) {
      Found found = at(level, domain);
      if (found instanceof Found.Unreadable(Silent silent)
          && silent.reason() != UnknownReason.NOT_ATTEMPTED) {
        return false;
      }
      if (suffix(found) != PublicSuffix.UNDECLARED) {
        break;
      }
    }
    return true;
  }

  private static PublicSuffix suffix(Found found) {
    return found instanceof Found.Policy policy
        ? policy.record().publicSuffix()
        : PublicSuffix.UNDECLARED;
  }

  private static List<String> levels(String domain) {
    List<String> levels = new ArrayList<>(parents(domain));
    levels.addFirst(domain);
    return levels;
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
    Map<String, Found> published = new LinkedHashMap<>();
    for (String level : parents(domain)) {
      Found found = at(level, domain);
      if (found instanceof Found.Unreadable) {
        return found;
      }
      if (!(found instanceof Found.Nothing)) {
        published.put(level, found);
      }
      if (suffix(found) != PublicSuffix.UNDECLARED) {
        break;
      }
    }
    return chosen(domain, published);
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
  private static Found chosen(String domain, Map<String, Found> published) {
    String top = published.keySet().stream().reduce("", (_, last) -> last);
    if (top.isEmpty()) {
      return new Found.Nothing(Text.of("No DMARC record applies to %s.", domain));
    }
    Found highest = Objects.requireNonNull(published.get(top));
    return suffix(highest) == PublicSuffix.YES
        ? published.getOrDefault(lastLabels(domain, labels(top) + 1), highest)
        : highest;
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
      DmarcRecord record = DmarcRecord.parse(text);
      return record.isHeeded()
          ? new Found.Policy(level, level.equals(domain), text, record)
          : new Found.Idle(level, Text.of("%s: p is missing, and rua names nobody", level));
    } catch (PolicySyntaxException malformed) {
      return new Found.Idle(level, Text.of("%s: %s", level, malformed.getMessage()));
    }
  }
}
