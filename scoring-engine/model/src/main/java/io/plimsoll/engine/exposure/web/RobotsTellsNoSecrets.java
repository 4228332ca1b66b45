package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The robots.txt does not point strangers to what it wants unseen (RFC 9309 section 3). */
public final class RobotsTellsNoSecrets extends SiteCheck {

  private static final Pattern TELLTALE =
      Pattern.compile(
          "(admin|backup|\\.git|\\.env|\\.sql|phpmyadmin|/private|/secret|/internal|/intranet|/staging)",
          Pattern.CASE_INSENSITIVE);

  /** Every shop and blog of these makes has them, so they tell nothing. */
  private static final Set<String> USUAL =
      Set.of("/wp-admin/", "/wp-admin", "/admin", "/admin/", "/administrator/");

  public RobotsTellsNoSecrets(CheckDefinition definition) {
    super(definition, Probes.HTTP, "/robots.txt");
  }

  @Override
  Verdict judge(HttpExchange page) {
    if (page.last().status() != 200) {
      return Verdict.notApplicable("The site has no robots.txt.");
    }
    String told =
        page.body()
            .lines()
            .filter(line -> line.regionMatches(true, 0, "disallow:", 0, 9))
            .map(line -> line.substring(9).strip())
            .filter(path -> !USUAL.contains(path) && TELLTALE.matcher(path).find())
            .limit(5)
            .collect(Collectors.joining(", "));
    return told.isEmpty()
        ? Verdict.pass("The robots.txt points to nothing that should stay unseen.")
        : Verdict.fail("The robots.txt points strangers to what it wants unseen.")
            .because("paths", told);
  }
}
