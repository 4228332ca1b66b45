package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.exposure.email.spf.SpfTerm.All;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Directive;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Explanation;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record whose every term is well formed (RFC 7208 section 4.6).
 *
 * @param terms in the order written
 */
public record SpfRecord(List<SpfTerm> terms) {

  private static final String VERSION = "v=spf1";

  public SpfRecord {
    terms = List.copyOf(terms);
  }

  /** Whether a TXT text is an SPF record at all: the version alone, or followed by a space. */
  public static boolean isSpf(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals(VERSION) || lower.startsWith(VERSION + " ");
  }

  /**
   * Reads a record.
   *
   * @throws SpfSyntaxException when any term anywhere is malformed, or a modifier is repeated
   */
  public static SpfRecord parse(String text) {
    if (!isSpf(text)) {
      throw new SpfSyntaxException("an SPF record begins with v=spf1 and a space");
    }
    List<SpfTerm> terms =
        Stream.of(text.substring(VERSION.length()).split(" "))
            .filter(term -> !term.isEmpty())
            .map(SpfTermParser::parse)
            .toList();
    requireOnce(terms, Redirect.class, "redirect");
    requireOnce(terms, Explanation.class, "exp");
    return new SpfRecord(terms);
  }

  private static void requireOnce(List<SpfTerm> terms, Class<? extends SpfTerm> kind, String name) {
    if (terms.stream().filter(kind::isInstance).count() > 1) {
      throw new SpfSyntaxException(name + " appears more than once");
    }
  }

  /** The directives up to and including {@code all}; what follows it is never tested. */
  public List<Directive> directives() {
    List<Directive> all = each(Directive.class).toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).mechanism() instanceof All) {
        return all.subList(0, i + 1);
      }
    }
    return all;
  }

  /** The qualifier of {@code all}; empty when there is none. */
  public Optional<SpfQualifier> all() {
    return directives().stream()
        .filter(directive -> directive.mechanism() instanceof All)
        .map(Directive::qualifier)
        .findFirst();
  }

  /** Where the result comes from when nothing matches; ignored where {@code all} is written. */
  public Optional<MacroString> redirect() {
    return all().isPresent()
        ? Optional.empty()
        : each(Redirect.class).map(Redirect::target).findFirst();
  }

  Optional<MacroString> explanation() {
    return each(Explanation.class).map(Explanation::target).findFirst();
  }

  private <T extends SpfTerm> Stream<T> each(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast);
  }
}
