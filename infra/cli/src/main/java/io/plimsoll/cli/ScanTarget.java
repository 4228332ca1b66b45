package io.plimsoll.cli;

import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A domain that a person asked to look at.
 *
 * @param domain as the DNS has it
 * @param readable as people read it
 */
record ScanTarget(DomainName domain, String readable) {
  private static final String PREFIX = "xn--";

  /** Alphabets whose letters look alike. */
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  /** Letters join with these, and with nothing else (RFC 5892 appendix A). */
  private static final String JOINERS = "-\u00b7\u30fb\u200c\u200d";

  /**
   * Reads a name.
   *
   * @throws BadInputException saying why it is none that could be looked at
   */
  static ScanTarget of(String text) {
    if (IpAddress.parse(text.replaceAll("[\\[\\]]", "")).isPresent()) {
      throw bad(text, "is an address; a scan goes by name");
    }
    if (text.chars().anyMatch(c -> c > '~')) {
      throw bad(text, "is not in its xn-- form");
    }
    DomainName domain = domain(text);
    String readable =
        Arrays.stream(domain.value().split("\\."))
            .map(label -> readable(text, label))
            .collect(Collectors.joining("."));
    return new ScanTarget(domain, readable);
  }

  private static DomainName domain(String text) {
    try {
      return DomainName.parse(text);
    } catch (InvalidValueException refused) {
      throw bad(text, refused.reason());
    }
  }

  /** Hyphens in third and fourth place are kept for encodings (RFC 5890 section 2.3.1). */
  private static String readable(String text, String label) {
    if (!label.startsWith("--", 2)) {
      return label;
    }
    if (!label.startsWith(PREFIX)) {
      throw bad(text, "has the label '" + label + "', whose hyphens are reserved");
    }
    String decoded =
        Punycode.decode(label.substring(PREFIX.length()))
            .orElseThrow(() -> bad(text, "has the label '" + label + "', which is no Punycode"));
    if (decoded.chars().allMatch(c -> c <= '~')
        || !decoded.codePoints().allMatch(ScanTarget::fits)) {
      throw bad(text, "has the label '" + label + "', which stands for no international name");
    }
    if (decoded.codePoints().mapToObj(UnicodeScript::of).filter(ALIKE::contains).distinct().count()
        > 1) {
      throw bad(text, "has the label '" + label + "', which mixes alphabets that look alike");
    }
    return decoded;
  }

  private static boolean fits(int code) {
    return switch (Character.getType(code)) {
      case Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> JOINERS.indexOf(code) >= 0;
    };
  }

  private static BadInputException bad(String text, String why) {
    return new BadInputException("DOMAIN: '" + text + "' " + why);
  }
}
