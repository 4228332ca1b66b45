package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.basics.Copies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The start tags of a page in order, read in one pass over text that may be cut off or broken.
 * Comments and the insides of scripts and styles hold no tags.
 */
public final class HtmlTags {

  private static final List<String> RAW_TEXT = List.of("script", "style", "textarea", "title");

  private final String html;
  private final List<Tag> tags = new ArrayList<>();
  private int at;

  private HtmlTags(String html) {
    this.html = html;
  }

  /**
   * A start tag.
   *
   * @param name lower case; {@code /form} is the end of a form
   * @param attributes by lower-case name, the first of each counts
   */
  public record Tag(String name, Map<String, String> attributes) {

    public Tag {
      attributes = Copies.ordered(attributes);
    }

    /** An attribute's value without surrounding white space; empty when absent. */
    public String get(String attribute) {
      return attributes.getOrDefault(attribute, "").strip();
    }

    boolean is(String other) {
      return name.equals(other);
    }
  }

  /** Reads every tag of a page. */
  public static List<Tag> of(String html) {
    HtmlTags reader = new HtmlTags(html);
    reader.readAll();
    return reader.tags;
  }

  /** The contents of {@code meta http-equiv} elements of one name. */
  public static List<String> httpEquiv(String html, String name) {
    return of(html).stream()
        .filter(tag -> tag.is("meta") && tag.get("http-equiv").equalsIgnoreCase(name))
        .map(tag -> tag.get("content"))
        .toList();
  }

  private void readAll() {
    for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      if (html.startsWith("<!--", at)) {
        skipPast("-->");
      } else {
        at++;
        readTag();
      }
    }
  }

  private void skipPast(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? html.length() : found + end.length();
  }

  private void readTag() {
    String name = word();
    if (!name.startsWith("/") && (name.isEmpty() || !Character.isLetter(name.charAt(0)))) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      readAttribute(attributes);
    }
    tags.add(new Tag(name, attributes));
    if (RAW_TEXT.contains(name)) {
      skipRawText(name);
    }
  }

  /** Everything up to the end tag is text. */
  private void skipRawText(String name) {
    String end = "</" + name;
    while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
      int next = html.indexOf('<', at + 1);
      at = next < 0 ? html.length() : next;
    }
  }

  private void readAttribute(Map<String, String> attributes) {
    skipSpace();
    String name = word();
    if (name.isEmpty()) {
      at += at < html.length() && html.charAt(at) != '>' ? 1 : 0;
      return;
    }
    skipSpace();
    String value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      skipSpace();
      value = value();
    }
    attributes.putIfAbsent(name, value);
  }

  private String value() {
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      int from = at;
      while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
        at++;
      }
      return html.substring(from, at);
    }
    int from = at + 1;
    int end = html.indexOf(quote, from);
    at = end < 0 ? html.length() : end + 1;
    return html.substring(from, end < 0 ? html.length() : end);
  }

  private String word() {
    int from = at;
    while (at < html.length() && isWord(html.charAt(at), at == from)) {
      at++;
    }
    return html.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isWord(char c, boolean first) {
    return !isSpace(c) && c != '>' && c != '=' && (c != '/' || first);
  }

  private void skipSpace() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
