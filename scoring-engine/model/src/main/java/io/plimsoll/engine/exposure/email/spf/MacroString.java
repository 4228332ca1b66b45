package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with macros, parsed (RFC 7208 section 7). Expansion takes the values from outside, so that
 * {@code p}, which costs a DNS lookup, is only asked for where it is written.
 */
public final class MacroString {

  private static final Pattern MACRO =
      Pattern.compile("%\\{([a-zA-Z])(\\d*)([rR]?)([.\\-+,/_=]*)\\}");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String LETTERS = "slodiphv";
  private static final String EXPLANATION_LETTERS = LETTERS + "crt";

  private final String source;
  private final List<Part> parts;

  private MacroString(String source, List<Part> parts) {
    this.source = source;
    this.parts = List.copyOf(parts);
  }

  /** Reads a domain-spec: a macro string that ends in a top label or in a macro. */
  static MacroString domainSpec(String text) {
    MacroString spec = parse(text, LETTERS, false);
    if (!spec.endsInMacro() && !endsInTopLabel(text)) {
      throw new SpfSyntaxException(Text.of("'%s' is not a domain name or macro", text));
    }
    return spec;
  }

  /** The grammar's macro-expand: a macro, or one of the three escapes. */
  private boolean endsInMacro() {
    return !parts.isEmpty()
        && (parts.getLast() instanceof Macro
            || parts.getLast() instanceof Literal(_, boolean escape) && escape);
  }

  private static boolean endsInTopLabel(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int dot = name.lastIndexOf('.');
    String label = name.substring(dot + 1);
    return dot >= 0 && LABEL.matcher(label).matches() && !NUMBER.matcher(label).matches();
  }

  /** Reads the value of a modifier we do not know. */
  static MacroString value(String text) {
    return parse(text, LETTERS, false);
  }

  /** Reads the text of an explanation: spaces and three more macros are allowed. */
  static MacroString explanation(String text) {
    return parse(text, EXPLANATION_LETTERS, true);
  }

  private static MacroString parse(String text, String letters, boolean spaces) {
    List<Part> parts = new ArrayList<>();
    Matcher macro = MACRO.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '%') {
        int end = literalEnd(text, at, spaces);
        parts.add(new Literal(text.substring(at, end), false));
        at = end;
      } else if (macro.region(at, text.length()).lookingAt()) {
        parts.add(macro(macro, letters));
        at = macro.end();
      } else {
        parts.add(new Literal(escape(text, at), true));
        at += 2;
      }
    }
    return new MacroString(text, parts);
  }

  private static int literalEnd(String text, int from, boolean spaces) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '%') {
      char c = text.charAt(end++);
      if (c > '~' || c < ' ' || c == ' ' && !spaces) {
        throw new SpfSyntaxException(Text.of("'%s' holds a character that is not allowed", text));
      }
    }
    return end;
  }

  private static String escape(String text, int at) {
    return switch (at + 1 < text.length() ? text.charAt(at + 1) : ' ') {
      case '%' -> "%";
      case '_' -> " ";
      case '-' -> "%20";
      default -> throw new SpfSyntaxException(Text.of("'%s' holds a broken macro", text));
    };
  }

  private static Macro macro(Matcher matcher, String letters) {
    char letter = matcher.group(1).charAt(0);
    if (letters.indexOf(Character.toLowerCase(letter)) < 0) {
      throw new SpfSyntaxException(Text.of("'%s' is no macro here", matcher.group()));
    }
    return new Macro(
        letter, count(matcher.group(2)), !matcher.group(3).isEmpty(), matcher.group(4));
  }

  private static int count(String digits) {
    if (digits.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int count = digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (count == 0) {
      throw new SpfSyntaxException("a macro cannot keep 0 parts");
    }
    return count;
  }

  /** The text with every macro replaced. */
  String expand(Function<Character, String> values) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          switch (part) {
            case Literal(String literal, _) -> literal;
            case Macro macro -> macro.expand(values);
          });
    }
    return text.toString();
  }

  /** Whether it says the same for every sender and client. */
  boolean isFixed() {
    return parts.stream().allMatch(part -> part instanceof Literal || isDomain(part));
  }

  private static boolean isDomain(Part part) {
    return part instanceof Macro macro && Character.toLowerCase(macro.letter()) == 'd';
  }

  @Override
  public String toString() {
    return source;
  }

  private sealed interface Part {}

  private record Literal(String text, boolean escape) implements Part {}

  private record Macro(char letter, int keep, boolean reverse, String delimiters) implements Part {

    String expand(Function<Character, String> values) {
      String value = values.apply(Character.toLowerCase(letter));
      String shaped = isPlain() ? value : join(split(value));
      return Character.isUpperCase(letter) ? UrlEscape.of(shaped) : shaped;
    }

    private boolean isPlain() {
      return keep == Integer.MAX_VALUE && !reverse && delimiters.isEmpty();
    }

    private List<String> split(String value) {
      String any = delimiters.isEmpty() ? "." : delimiters;
      List<String> pieces = new ArrayList<>();
      int from = 0;
      for (int at = 0; at < value.length(); at++) {
        if (any.indexOf(value.charAt(at)) >= 0) {
          pieces.add(value.substring(from, at));
          from = at + 1;
        }
      }
      pieces.add(value.substring(from));
      return reverse ? pieces.reversed() : pieces;
    }

    private String join(List<String> pieces) {
      int from = Math.max(0, pieces.size() - keep);
      return String.join(".", pieces.subList(from, pieces.size()));
    }
  }

  private static final class UrlEscape {

    private static final String UNRESERVED = "-._~";

    static String of(String text) {
      StringBuilder escaped = new StringBuilder();
      for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
        append(escaped, octet);
      }
      return escaped.toString();
    }

    private static void append(StringBuilder escaped, byte octet) {
      if (octet > 0 && Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0) {
        escaped.append((char) octet);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
      }
    }
  }
}
