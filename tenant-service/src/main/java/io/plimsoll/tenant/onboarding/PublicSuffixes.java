package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names below which anyone may register, by the public suffix list's algorithm: exact rules, {@code
 * *.} rules and {@code !} exceptions. Without a list every top-level name is a suffix, which {@link
 * DomainName} refuses already.
 */
public final class PublicSuffixes {
  private final Set<String> exact = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  private PublicSuffixes(Stream<String> lines) {
    lines.map(String::strip).filter(PublicSuffixes::isRule).forEach(this::add);
  }

  /** No list is configured. */
  public static PublicSuffixes none() {
    return new PublicSuffixes(Stream.empty());
  }

  /** Reads a file in the public suffix list's format. */
  public static PublicSuffixes read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return new PublicSuffixes(lines);
    }
  }

  /** Whether nobody can own this very name. */
  public boolean isPublicSuffix(DomainName domain) {
    String name = domain.value();
    return !exceptions.contains(name) && (exact.contains(name) || wildcards.contains(parent(name)));
  }

  private static boolean isRule(String line) {
    return !line.isEmpty() && !line.startsWith("//");
  }

  private void add(String rule) {
    if (rule.startsWith("!")) {
      exceptions.add(IDN.toASCII(rule.substring(1)));
    } else if (rule.startsWith("*.")) {
      wildcards.add(IDN.toASCII(rule.substring(2)));
    } else {
      exact.add(IDN.toASCII(rule));
    }
  }

  private static String parent(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
