package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.JsonPart;
import java.util.regex.Pattern;

/** The identifiers of vulnerabilities, as {@code CVE-2024-12345}. */
final class CveId {
  private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,9}");

  private CveId() {}

  static String of(JsonPart told) {
    String id = told.neededText();
    if (!CVE.matcher(id).matches()) {
      throw told.wrong("must be as CVE-2024-12345");
    }
    return id;
  }
}
