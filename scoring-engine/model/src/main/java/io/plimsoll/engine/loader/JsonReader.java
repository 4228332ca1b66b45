package io.plimsoll.engine.loader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON (RFC 8259): no duplicate names, no trailing content, at most {@value #MAX_DEPTH}
 * levels. Numbers written without fraction and exponent become {@link Long} where they fit, all
 * others {@link BigDecimal}.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final String text;
  private final Matcher number;
  private int position;
  private Pointer at = Pointer.ROOT;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
    this.number = NUMBER.matcher(text);
  }

  /**
   * Reads a document to maps, lists, texts, numbers, booleans and null.
   *
   * @throws DocumentException naming the place that is not such JSON
   */
  public static @Nullable Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.position < text.length()) {
      throw reader.wrong("has content after its end");
    }
    return value;
  }

  private @Nullable Object value() {
    skipSpace();
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private interface Part {
    Object read();
  }

  private Object nested(Part part) {
    if (++depth > MAX_DEPTH) {
      throw wrong("is nested deeper than " + MAX_DEPTH + " levels");
    }
    position++;
    Object value = part.read();
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Pointer here = at;
    if (!closes('}')) {
      do {
        member(members, here);
      } while (continues('}'));
    }
    at = here;
    return Collections.unmodifiableMap(members);
  }

  private void member(Map<String, @Nullable Object> members, Pointer here) {
    skipSpace();
    at = here;
    if (peek() != '"') {
      throw wrong("needs a member name in double quotes at character " + position);
    }
    String name = string();
    at = here.to(name);
    if (members.containsKey(name)) {
      throw wrong("is given twice");
    }
    skipSpace();
    expect(':');
    members.put(name, value());
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> items = new ArrayList<>();
    Pointer here = at;
    if (!closes(']')) {
      do {
        at = here.to(items.size());
        items.add(value());
      } while (continues(']'));
    }
    at = here;
    return Collections.unmodifiableList(items);
  }

  private boolean closes(char close) {
    skipSpace();
    boolean closed = peek() == close;
    if (closed) {
      position++;
    }
    return closed;
  }

  private boolean continues(char close) {
    if (closes(close)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    int start = ++position;
    while (peek() != '"' && peek() != '\\') {
      plainCharacter();
    }
    if (peek() == '"') {
      return text.substring(start, position++);
    }
    return stringWithEscapes(start);
  }

  private String stringWithEscapes(int start) {
    StringBuilder out = new StringBuilder(text.substring(start, position));
    while (peek() != '"') {
      out.append(peek() == '\\' ? escape() : plainCharacter());
    }
    position++;
    return out.toString();
  }

  private char plainCharacter() {
    char c = peek();
    if (c < ' ') {
      throw wrong("has an unescaped control character in a string");
    }
    position++;
    return c;
  }

  private char escape() {
    position++;
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw wrong("has an unknown escape \\" + c);
    };
  }

  private char hex() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong("has a \\u escape without four hexadecimal digits");
      }
      code = code * 16 + digit;
      position++;
    }
    return (char) code;
  }

  private Object number() {
    number.region(position, text.length());
    if (!number.lookingAt()) {
      throw wrong("is not JSON at character " + position);
    }
    if (number.end() - position > MAX_NUMBER_LENGTH) {
      throw wrong("is a number of more than " + MAX_NUMBER_LENGTH + " characters");
    }
    position = number.end();
    return numberOf(number.group(), number.group(1) == null && number.group(2) == null);
  }

  private static Object numberOf(String digits, boolean whole) {
    BigDecimal exact = new BigDecimal(digits);
    return whole && exact.unscaledValue().bitLength() < Long.SIZE ? exact.longValueExact() : exact;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, position)) {
      throw wrong("is not JSON at character " + position);
    }
    position += word.length();
    return value;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("needs '" + c + "' at character " + position);
    }
    position++;
  }

  private char peek() {
    if (position >= text.length()) {
      throw wrong("ends too early");
    }
    return text.charAt(position);
  }

  private void skipSpace() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private DocumentException wrong(String reason) {
    return new DocumentException(at, reason);
  }
}
