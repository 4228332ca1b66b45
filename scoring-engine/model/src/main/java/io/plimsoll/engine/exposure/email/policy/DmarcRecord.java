package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DMARC record (RFC 9989 section 4.7).
 *
 * @param policy for the domain itself
 * @param subdomainPolicy for existing subdomains; the domain's unless told
 * @param nonexistentPolicy for subdomains that do not exist; the subdomains' unless told
 * @param testing whether receivers are asked to apply one step less ({@code t=y})
 * @param publicSuffix whether the domain says it is a public suffix domain
 * @param strictDkim whether DKIM must align exactly
 * @param strictSpf whether SPF must align exactly
 * @param aggregateReports where aggregate reports go, without the obsolete size limits
 * @param failureReports where failure reports go, likewise
 * @param isHeeded whether receivers apply DMARC at all: not without {@code p} and any address
 *     (section 4.10.1)
 * @param failureOptions when failure reports are asked for, as {@code 0:d:s}
 * @param notes what the owner should know: tags that are gone, unknown or of no effect
 */
public record DmarcRecord(
    DmarcPolicy policy,
    DmarcPolicy subdomainPolicy,
    DmarcPolicy nonexistentPolicy,
    boolean testing,
    PublicSuffix publicSuffix,
    boolean strictDkim,
    boolean strictSpf,
    List<String> aggregateReports,
    List<String> failureReports,
    boolean isHeeded,
    String failureOptions,
    List<String> notes) {

  private static final String VERSION = "DMARC1";
  private static final Set<String> GONE = Set.of("pct", "rf", "ri");
  private static final Set<String> KNOWN =
      Set.of("v", "p", "sp", "np", "t", "psd", "adkim", "aspf", "fo", "rua", "ruf");
  private static final Pattern REPORT =
      Pattern.compile("mailto:[^@\\s]+@[^@\\s]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s!]+");
  private static final Pattern SIZE_LIMIT = Pattern.compile("!\\d+[kmgtKMGT]?$");
  private static final Set<String> FAILURE_OPTIONS = Set.of("0", "1", "d", "s");

  public DmarcRecord {
    aggregateReports = List.copyOf(aggregateReports);
    failureReports = List.copyOf(failureReports);
    notes = List.copyOf(notes);
  }

  /** What the {@code psd} tag says of the domain. */
  public enum PublicSuffix {
    YES,
    NO,
    UNDECLARED
  }

  /** Whether a TXT text is a DMARC record at all. */
  public static boolean isDmarc(String text) {
    return TagList.claims(text, VERSION);
  }

  /**
   * Reads a record. Without {@code p} the policy is none. Where a policy is not one of the three,
   * {@code p=none} stands in if {@code rua} holds a URI; otherwise the record is none (section
   * 4.10.1). Anything else that is wrong falls back to its standard value and is noted (section
   * 4.7).
   *
   * @throws PolicySyntaxException when the record cannot be used
   */
  public static DmarcRecord parse(String text) {
    TagList tags = TagList.lenient(text, VERSION);
    List<String> notes = new ArrayList<>(tags.problems());
    noteTags(tags, notes);
    noteAddresses(tags, "rua", notes);
    noteAddresses(tags, "ruf", notes);
    DmarcPolicy[] policies = policies(tags, notes);
    return new DmarcRecord(
        policies[0],
        policies[1],
        policies[2],
        option(tags, "t", "n", Set.of("y", "n"), notes).equals("y"),
        publicSuffix(option(tags, "psd", "u", Set.of("y", "n", "u"), notes)),
        option(tags, "adkim", "r", Set.of("r", "s"), notes).equals("s"),
        option(tags, "aspf", "r", Set.of("r", "s"), notes).equals("s"),
        addresses(tags, "rua"),
        addresses(tags, "ruf"),
        tags.get("p").isPresent() || isReported(tags),
        failureOptions(tags, notes),
        notes);
  }

  /** The policy that really applies to mail from the domain. */
  public DmarcPolicy effective() {
    return testing ? policy.weaker() : policy;
  }

  /** The policy that really applies to mail from existing subdomains. */
  public DmarcPolicy effectiveForSubdomains() {
    return testing ? subdomainPolicy.weaker() : subdomainPolicy;
  }

  /** The policy that really applies to mail from subdomains that do not exist. */
  public DmarcPolicy effectiveForNonexistent() {
    return testing ? nonexistentPolicy.weaker() : nonexistentPolicy;
  }

  private static DmarcPolicy[] policies(TagList tags, List<String> notes) {
    try {
      DmarcPolicy policy = policy(tags, "p").orElse(DmarcPolicy.NONE);
      DmarcPolicy subdomain = policy(tags, "sp").orElse(policy);
      return new DmarcPolicy[] {policy, subdomain, policy(tags, "np").orElse(subdomain)};
    } catch (PolicySyntaxException unusable) {
      if (!isReported(tags)) {
        throw unusable;
      }
      notes.add(unusable.getMessage() + ": p=none applies");
      return new DmarcPolicy[] {DmarcPolicy.NONE, DmarcPolicy.NONE, DmarcPolicy.NONE};
    }
  }

  /** Any scheme will do here; reports are only ever sent by mail. */
  private static boolean isReported(TagList tags) {
    return written(tags, "rua")
        .map(uri -> SIZE_LIMIT.matcher(uri).replaceFirst(""))
        .anyMatch(uri -> URI.matcher(uri).matches());
  }

  private static Optional<DmarcPolicy> policy(TagList tags, String name) {
    return tags.get(name).map(value -> policy(name, value));
  }

  private static DmarcPolicy policy(String name, String value) {
    return Stream.of(DmarcPolicy.values())
        .filter(policy -> policy.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() ->
            new PolicySyntaxException(
                Text.of("%s must be none, quarantine or reject, not %s", name, value)));
  }

  private static String option(
      TagList tags, String name, String standard, Set<String> allowed, List<String> notes) {
    String value = tags.get(name).orElse(standard).toLowerCase(Locale.ROOT);
    if (allowed.contains(value)) {
      return value;
    }
    notes.add(Text.of("%s=%s is not understood: %s applies", name, value, standard));
    return standard;
  }

  private static PublicSuffix publicSuffix(String value) {
    return switch (value) {
      case "y" -> PublicSuffix.YES;
      case "n" -> PublicSuffix.NO;
      default -> PublicSuffix.UNDECLARED;
    };
  }

  private static String failureOptions(TagList tags, List<String> notes) {
    String value = tags.get("fo").orElse("0").toLowerCase(Locale.ROOT);
    if (Stream.of(value.split(":", -1)).map(String::strip).allMatch(FAILURE_OPTIONS::contains)) {
      return value;
    }
    notes.add(Text.of("fo=%s is not understood: 0 applies", value));
    return "0";
  }

  /** A size limit after an address is no longer heeded (section 4.7). */
  private static List<String> addresses(TagList tags, String name) {
    return uris(tags, name).map(uri -> SIZE_LIMIT.matcher(uri).replaceFirst("")).toList();
  }

  private static Stream<String> uris(TagList tags, String name) {
    return written(tags, name).filter(uri -> REPORT.matcher(uri).matches());
  }

  private static Stream<String> written(TagList tags, String name) {
    return tags.get(name).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip);
  }

  private static void noteAddresses(TagList tags, String name, List<String> notes) {
    written(tags, name)
        .filter(uri -> !REPORT.matcher(uri).matches())
        .forEach(uri -> notes.add(Text.of("%s holds '%s', which is no mailto address", name, uri)));
    uris(tags, name)
        .filter(uri -> SIZE_LIMIT.matcher(uri).find())
        .forEach(uri -> notes.add(Text.of("the size limit in %s has no effect", uri)));
  }

  private static void noteTags(TagList tags, List<String> notes) {
    if (tags.get("p").isEmpty()) {
      notes.add("p is missing: none applies");
    }
    for (String name : tags.all().keySet()) {
      if (GONE.contains(name)) {
        notes.add(name + " has no effect since RFC 9989");
      } else if (!KNOWN.contains(name)) {
        notes.add(name + " is unknown and ignored");
      }
    }
  }
}
