package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a value, so that equal values have equal bytes: RFC 8785 (members sorted by
 * UTF-16 code units, no white space, shortest numbers, UTF-8). It differs in one thing: whole
 * numbers beyond 2^53 keep all their digits.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder(1024);

  private CanonicalJson() {}

  /**
   * The bytes of a tree of maps, lists, texts, numbers, booleans and nulls.
   *
   * @throws IllegalArgumentException for anything else, NaN and infinities
   */
  public static byte[] write(@Nullable Object tree) {
    CanonicalJson json = new CanonicalJson();
    json.value(tree);
    return json.out.toString().getBytes(UTF_8);
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> object(map);
      case Collection<?> items -> array(items);
      case String text -> string(text);
      case Boolean _, Long _, Integer _ -> out.append(value);
      case Double number -> out.append(number(number));
      case BigDecimal number -> out.append(decimal(number));
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> member : sorted(map).entrySet()) {
      out.append(separator);
      string((String) member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static Map<?, ?> sorted(Map<?, ?> map) {
    boolean already = map instanceof SortedMap<?, ?> known && known.comparator() == null;
    return already ? map : new TreeMap<>(map);
  }

  private void array(Collection<?> items) {
    out.append('[');
    String separator = "";
    for (Object item : items) {
      out.append(separator);
      value(item);
      separator = ",";
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  /** RFC 8785 §3.2.2.2. */
  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        } else {
          out.append(c);
        }
      }
    }
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no JSON for " + value);
    }
    return decimal(new BigDecimal(Double.toString(value)));
  }

  /** ECMAScript Number::toString, which RFC 8785 §3.2.2.3 asks for, over the decimal digits. */
  private static String decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale();
    return exponent > 21 || exponent < -5
        ? scientific(shortest, exponent - 1)
        : shortest.toPlainString();
  }

  private static String scientific(BigDecimal value, int exponent) {
    String digits = value.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (value.signum() < 0 ? "-" : "") + mantissa + (exponent > 0 ? "e+" : "e") + exponent;
  }
}
