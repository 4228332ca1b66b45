package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import java.net.IDN;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names below which anyone may register, by the public suffix list's algorithm: exact rules, {@code
 * *.} rules and {@code !} exceptions. Without a list every top-level name is a suffix, which {@link
 * DomainName} refuses already.
 */
public final class PublicSuffixes {
  private static final List<String> SECTIONS = List.of("ICANN DOMAINS", "PRIVATE DOMAINS");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*");

  private final Set<String> exact = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  private PublicSuffixes(Stream<String> lines) {
    lines.map(PublicSuffixes::rule).filter(PublicSuffixes::isRule).forEach(this::add);
  }

  /** No list is configured. */
  public static PublicSuffixes none() {
    return new PublicSuffixes(Stream.empty());
  }

  /**
   * Reads a document in the public suffix list's format.
   *
   * @throws IllegalArgumentException when a rule is no name, or a section does not end
   */
  public static PublicSuffixes parse(String text) {
    for (String section : SECTIONS) {
      if (text.contains("===BEGIN " + section) && !text.contains("===END " + section)) {
        throw new IllegalArgumentException("the list was cut within " + section);
      }
    }
    return new PublicSuffixes(text.lines());
  }

  /** How many rules there are. */
  public int size() {
    return exact.size() + wildcards.size() + exceptions.size();
  }

  /** Whether nobody can own this very name. */
  public boolean isPublicSuffix(DomainName domain) {
    String name = domain.value();
    return !exceptions.contains(name) && (exact.contains(name) || wildcards.contains(parent(name)));
  }

  /** A line is read up to its first white space. */
  private static String rule(String line) {
    String bare = line.strip();
    return bare.startsWith("//") ? "" : bare.split("\\s", 2)[0];
  }

  private static boolean isRule(String line) {
    return !line.isEmpty();
  }

  private void add(String rule) {
    if (rule.startsWith("!")) {
      exceptions.add(name(rule.substring(1)));
    } else if (rule.startsWith("*.")) {
      wildcards.add(name(rule.substring(2)));
    } else {
      exact.add(name(rule));
    }
  }

  private static String name(String rule) {
    String name = IDN.toASCII(rule).toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no rule of a public suffix list: " + rule);
    }
    return name;
  }

  private static String parent(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
