package io.plimsoll.engine.loader;

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
  private final Utf8 out = new Utf8();

  /** Whether something stands before in the object or array at hand. */
  private boolean follows;

  private CanonicalJson() {}

  /**
   * The bytes of a tree of maps, lists, texts, numbers, booleans and nulls.
   *
   * @throws IllegalArgumentException for anything else, NaN and infinities
   */
  public static byte[] write(@Nullable Object tree) {
    CanonicalJson json = new CanonicalJson();
    json.value(tree);
    return json.out.all();
  }

  /** The bytes of a value of a shape. */
  static byte[] write(Shape shape, Object value) {
    CanonicalJson json = new CanonicalJson();
    shape.write(value, json);
    return json.out.all();
  }

  /** Begins an object or array. */
  void open(char bracket) {
    out.put(bracket);
    follows = false;
  }

  /** Ends it. */
  void close(char bracket) {
    out.put(bracket);
    follows = true;
  }

  /** Before each item of an array. */
  void separate() {
    if (follows) {
      out.put(',');
    }
    follows = true;
  }

  /** Before the value of each member of an object; names must come in their order. */
  void member(String name) {
    separate();
    text(name);
    out.put(':');
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> ascii("null");
      case Map<?, ?> map -> object(map);
      case Collection<?> items -> array(items);
      default -> scalar(value);
    }
  }

  /** A text, number or boolean. */
  void scalar(Object value) {
    switch (value) {
      case String text -> text(text);
      case Boolean _, Long _, Integer _ -> ascii(value.toString());
      case Double number -> number(number);
      case BigDecimal number -> ascii(decimal(number));
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }
  }

  private void object(Map<?, ?> map) {
    open('{');
    for (Map.Entry<?, ?> member : sorted(map).entrySet()) {
      member((String) member.getKey());
      value(member.getValue());
    }
    close('}');
  }

  private static Map<?, ?> sorted(Map<?, ?> map) {
    boolean already = map instanceof SortedMap<?, ?> known && known.comparator() == null;
    return already ? map : new TreeMap<>(map);
  }

  private void array(Collection<?> items) {
    open('[');
    for (Object item : items) {
      separate();
      value(item);
    }
    close(']');
  }

  void text(String text) {
    out.quoted(text);
  }

  private void ascii(String text) {
    out.ascii(text, text.length());
  }

  /** Java's shortest digits are ECMAScript's; without an exponent the two differ in ".0" alone. */
  private void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no JSON for " + value);
    }
    String digits = Double.toString(value);
    if (value == 0 || digits.indexOf('E') >= 0) {
      ascii(decimal(new BigDecimal(digits)));
    } else {
      out.ascii(digits, digits.endsWith(".0") ? digits.length() - 2 : digits.length());
    }
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
