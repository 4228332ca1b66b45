package io.plimsoll.collect.email;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The selectors that mail providers document for their customers, and a few that people choose.
 * Selectors cannot be listed, so these are guesses; not finding one says nothing.
 */
final class DkimSelectors {
  private static final List<String> USUAL =
      List.of("default", "dkim", "mail", "s1", "s2", "selector1", "selector2", "google", "k1");

  /** A part of an MX or SPF name to the selectors of the provider behind it. */
  private static final Map<String, List<String>> PROVIDERS =
      Map.ofEntries(
          Map.entry("google.com", List.of("google")),
          Map.entry("outlook.com", List.of("selector1", "selector2")),
          Map.entry("zendesk.com", List.of("zendesk1", "zendesk2")),
          Map.entry("mcsv.net", List.of("k1", "k2", "k3")),
          Map.entry("mandrillapp.com", List.of("mandrill", "mte1", "mte2")),
          Map.entry("sendgrid.net", List.of("s1", "s2")),
          Map.entry("zoho", List.of("zoho", "zmail")),
          Map.entry("protonmail", List.of("protonmail", "protonmail2", "protonmail3")),
          Map.entry("messagingengine.com", List.of("fm1", "fm2", "fm3")),
          Map.entry("mailgun.org", List.of("mg", "mx", "smtp", "pic")),
          Map.entry("mtasv.net", List.of("pm")),
          Map.entry("freshdesk.com", List.of("fdm", "fd", "fd2")),
          Map.entry("hubspotemail.net", List.of("hs1", "hs2")),
          Map.entry("mimecast", List.of("mimecast20210101")),
          Map.entry("everlytic", List.of("everlytickey1", "everlytickey2")));

  private DkimSelectors() {}

  /** The selectors to try, given the names that the domain's mail setup mentions. */
  static Set<String> of(List<String> mentioned) {
    Set<String> selectors = new LinkedHashSet<>(USUAL);
    PROVIDERS.forEach((part, own) -> {
      if (mentioned.stream().anyMatch(name -> name.contains(part))) {
        selectors.addAll(own);
      }
    });
    return selectors;
  }
}
