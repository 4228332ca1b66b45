package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.exposure.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A script that a page loads or holds.
 *
 * @param source as written; empty when the script stands in the page
 * @param host from where it is loaded, lower case; empty when from the page's own host
 * @param sameSite whether that host belongs with the page's
 * @param encrypted whether its address says https, or it is the page's own and the page came so
 * @param pinned whether the page tells its fingerprint
 */
public record ScriptTag(
    String source, String host, boolean sameSite, boolean encrypted, boolean pinned) {

  /** The scripts of a page in order, those without a source included. */
  public static List<ScriptTag> of(String html, WebAddress page) {
    return HtmlTags.of(html).stream()
        .filter(tag -> tag.is("script"))
        .map(tag -> of(tag.get("src"), !tag.get("integrity").isEmpty(), page))
        .toList();
  }

  private static ScriptTag of(String source, boolean pinned, WebAddress page) {
    Optional<WebAddress> at = WebAddress.parse(absolute(source, page));
    return at.isEmpty()
        ? new ScriptTag(source, "", true, page.isSecure() && !source.isEmpty(), pinned)
        : new ScriptTag(
            source,
            at.get().host(),
            areOfOneSite(at.get().host(), page.host()),
            source.toLowerCase(Locale.ROOT).startsWith("https:"),
            pinned);
  }

  private static String absolute(String source, WebAddress page) {
    return source.startsWith("//") ? page.scheme() + ":" + source : source;
  }

  /** Without a list of public suffixes: one name lies below the other. */
  private static boolean areOfOneSite(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  /**
   * Whether it comes from elsewhere. What leaves out the scheme counts as foreign, as it is not
   * said how it travels.
   */
  public boolean isForeign() {
    return source.startsWith("//") || !host.isEmpty() && !sameSite;
  }

  /** Whether it travels without encryption for sure. */
  public boolean travelsPlain() {
    return source.toLowerCase(Locale.ROOT).startsWith("http:");
  }
}
