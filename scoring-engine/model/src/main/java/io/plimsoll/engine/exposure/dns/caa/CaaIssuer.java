package io.plimsoll.engine.exposure.dns.caa;

import io.plimsoll.engine.basics.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The value of an {@code issue} or {@code issuewild} property (RFC 8659 section 4.2).
 *
 * @param domain the authority that may issue, lower case; empty when nobody may
 * @param parameters what the authority asked for, as written; often empty
 */
public record CaaIssuer(String domain, String parameters) {

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern PART = Pattern.compile(LABEL);
  private static final Pattern PARAMETER =
      Pattern.compile(LABEL + "[ \t]*=[ \t]*[\\x21-\\x3A\\x3C-\\x7E]*");

  /** Reads a value; empty when it is malformed, which forbids like an empty one (section 4.2). */
  public static Optional<CaaIssuer> parse(String value) {
    int semicolon = value.indexOf(';');
    String domain = Text.bare(semicolon < 0 ? value : value.substring(0, semicolon));
    String parameters = semicolon < 0 ? "" : Text.bare(value.substring(semicolon + 1));
    return isName(domain) && areParameters(parameters)
        ? Optional.of(new CaaIssuer(domain.toLowerCase(Locale.ROOT), parameters))
        : Optional.empty();
  }

  private static boolean isName(String text) {
    return text.isEmpty()
        || Stream.of(text.split("\\.", -1)).allMatch(part -> PART.matcher(part).matches());
  }

  private static boolean areParameters(String text) {
    return text.isEmpty()
        || Stream.of(text.split(";", -1))
            .map(Text::bare)
            .allMatch(part -> PARAMETER.matcher(part).matches());
  }

  /** Whether nobody may issue. */
  public boolean isNobody() {
    return domain.isEmpty();
  }
}
