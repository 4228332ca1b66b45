package io.plimsoll.engine.exposure.web.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header whose value is a token with parameters (RFC 9651 sections 3.1.2, 3.3.4 and 4.2). */
final class StructuredToken {

  private static final String BARE =
      "(?:[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*|\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*\""
          + "|-?\\d{1,15}(?:\\.\\d{1,3})?|\\?[01]|:[A-Za-z0-9+/=]*:)";
  private static final Pattern ITEM =
      Pattern.compile(
          " *([A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*)(?:; *[a-z*][a-z0-9_.*-]*(?:="
              + BARE
              + ")?)*+ *");

  private StructuredToken() {}

  /** The token of the only header; empty when there are several or it is none. */
  static Optional<String> only(List<String> headers) {
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Matcher item = ITEM.matcher(headers.getFirst());
    return item.matches() ? Optional.of(item.group(1)) : Optional.empty();
  }
}
