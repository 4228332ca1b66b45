package io.plimsoll.engine.exposure.dns.caa;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.fact.DnsRecord.Caa;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The CAA records that apply to a name (RFC 8659 section 4).
 *
 * @param at the name that publishes them: the one asked about, or the closest above
 * @param records at least one
 */
public record CaaPolicy(String at, List<Caa> records) {

  private static final String ISSUE = "issue";
  private static final String ISSUE_WILD = "issuewild";
  private static final String REPORT = "iodef";
  private static final int CRITICAL = 128;

  /** RFC 8659 section 4.1; RFC 9495; CA/Browser Forum baseline requirements; BIMI mark policy. */
  private static final Set<String> KNOWN =
      Set.of(ISSUE, ISSUE_WILD, REPORT, "issuemail", "issuevmc", "contactemail", "contactphone");

  private static final Pattern CONTACT =
      Pattern.compile("mailto:[^@\\s]+@[^@\\s]+|https?://\\S+", Pattern.CASE_INSENSITIVE);

  public CaaPolicy {
    records = List.copyOf(records);
  }

  /** Whether an authority may issue for the name, or for the wildcard below it. */
  public boolean mayIssue(String authority, boolean wildcard) {
    if (!unknownCritical().isEmpty()) {
      return false;
    }
    List<String> values = applying(wildcard);
    return values.isEmpty() || issuers(values).anyMatch(one -> one.domain().equals(authority));
  }

  /** Whether issuing is limited at all: without such a property everybody may. */
  public boolean limits(boolean wildcard) {
    return !applying(wildcard).isEmpty();
  }

  /** The authorities that may issue; empty when nobody may, or nothing is limited. */
  public List<String> authorities(boolean wildcard) {
    return issuers(applying(wildcard))
        .filter(issuer -> !issuer.isNobody())
        .map(CaaIssuer::domain)
        .distinct()
        .toList();
  }

  /** Where refused requests are reported: usable addresses only. */
  public List<String> contacts() {
    return values(REPORT).filter(value -> CONTACT.matcher(value).matches()).toList();
  }

  /** Tags nobody may skip and that no standard knows: with one of them nobody may issue. */
  public List<String> unknownCritical() {
    return records.stream()
        .filter(caa -> (caa.flags() & CRITICAL) != 0 && !KNOWN.contains(caa.tag()))
        .map(Caa::tag)
        .distinct()
        .toList();
  }

  /** What is malformed, for a person. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    unknownCritical().forEach(tag -> problems.add(Text.of("%s is critical and unknown", tag)));
    Stream.of(ISSUE, ISSUE_WILD)
        .flatMap(this::values)
        .filter(value -> CaaIssuer.parse(value).isEmpty())
        .forEach(value -> problems.add(Text.of("'%s' names no authority", value)));
    values(REPORT)
        .filter(value -> !CONTACT.matcher(value).matches())
        .forEach(value -> problems.add(Text.of("'%s' is no address for reports", value)));
    return problems;
  }

  /** For a wildcard {@code issuewild} alone counts where there is one (section 4.3). */
  private List<String> applying(boolean wildcard) {
    List<String> wild = wildcard ? values(ISSUE_WILD).toList() : List.of();
    return wild.isEmpty() ? values(ISSUE).toList() : wild;
  }

  private static Stream<CaaIssuer> issuers(List<String> values) {
    return values.stream().map(CaaIssuer::parse).flatMap(Optional::stream);
  }

  private Stream<String> values(String tag) {
    return records.stream().filter(caa -> caa.tag().equals(tag)).map(Caa::value);
  }
}
