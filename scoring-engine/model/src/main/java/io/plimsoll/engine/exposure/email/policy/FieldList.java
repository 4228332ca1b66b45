package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code v=…; name=value; …} as MTA-STS and TLS reporting write it: no space around the equals
 * sign, names that know case (RFC 8461 section 3.1, RFC 8460 section 3).
 */
final class FieldList {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.\\-]{0,31}");

  private final Map<String, String> fields;
  private final @Nullable String repeated;

  private FieldList(Map<String, String> fields, @Nullable String repeated) {
    this.fields = fields;
    this.repeated = repeated;
  }

  /** Whether a TXT text is a record of this version: others at the name are discarded. */
  static boolean claims(String text, String version) {
    String head = "v=" + version;
    return text.startsWith(head) && text.substring(head.length()).stripLeading().startsWith(";");
  }

  /**
   * Reads a record. Unknown fields are kept, for nobody to ask for.
   *
   * @throws PolicySyntaxException when it is not of this version, or a part is no field
   */
  static FieldList parse(String text, String version) {
    if (!claims(text, version)) {
      throw new PolicySyntaxException(Text.of("the record must begin with v=%s;", version));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    String repeated = null;
    for (String part : parts(text)) {
      String name = name(part);
      if (fields.putIfAbsent(name, part.substring(name.length() + 1)) != null) {
        repeated = name;
      }
    }
    return new FieldList(fields, repeated);
  }

  /** What follows the version; nothing has to follow the last semicolon. */
  private static List<String> parts(String text) {
    List<String> parts = Stream.of(text.split(";", -1)).skip(1).map(Text::bare).toList();
    return parts.getLast().isEmpty() ? parts.subList(0, parts.size() - 1) : parts;
  }

  private static String name(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? "" : part.substring(0, equals);
    if (!NAME.matcher(name).matches()) {
      throw new PolicySyntaxException(Text.of("'%s' is no field", part));
    }
    return name;
  }

  /** The first field of the name. */
  Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** A field that appears more than once; empty when none does. */
  Optional<String> repeated() {
    return Optional.ofNullable(repeated);
  }
}
