package io.plimsoll.engine.exposure.dns.caa;

import io.plimsoll.engine.basics.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of an {@code issue} or {@code issuewild} property (RFC 8659 section 4.2).
 *
 * @param domain the authority that may issue, lower case; empty when nobody may
 * @param parameters what the authority asked for, as written; often empty
 */
public record CaaIssuer(String domain, String parameters) {

  private static final String LABEL = "[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*";
  private static final String PARAMETER = LABEL + "[ \t]*=[ \t]*[\\x21-\\x3A\\x3C-\\x7E]*";
  private static final Pattern VALUE =
      Pattern.compile(
          Text.of(
              "[ \t]*(%1$s(?:\\.%1$s)*)?[ \t]*(?:;[ \t]*((?:%2$s[ \t]*(?:;[ \t]*%2$s[ \t]*)*)?))?",
              LABEL, PARAMETER));

  /** Reads a value; empty when it is malformed, which forbids like an empty one (section 4.2). */
  public static Optional<CaaIssuer> parse(String value) {
    Matcher matcher = VALUE.matcher(value);
    return matcher.matches()
        ? Optional.of(new CaaIssuer(text(matcher.group(1)), text(matcher.group(2)).strip()))
        : Optional.empty();
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group.toLowerCase(Locale.ROOT);
  }

  /** Whether nobody may issue. */
  public boolean isNobody() {
    return domain.isEmpty();
  }
}
