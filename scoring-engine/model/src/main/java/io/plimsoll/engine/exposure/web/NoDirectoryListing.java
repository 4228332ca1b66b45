package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.regex.Pattern;

/** The server lists no folder's files to strangers (OWASP WSTG-CONF-04). */
public final class NoDirectoryListing extends SiteCheck {

  /** Apache, nginx and lighttpd; IIS; Python; Tomcat. */
  private static final Pattern LISTING =
      Pattern.compile(
          "^(Index of /|.{1,100} - /$|Directory listing for /|Directory Listing For [/\\[])");

  public NoDirectoryListing(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    String title = PageTitle.of(page);
    boolean parent = page.body().contains("[To Parent Directory]");
    return LISTING.matcher(title).find() && (parent || !title.endsWith(" - /"))
        ? Verdict.fail("The server lists a folder's files to strangers.").because("title", title)
        : Verdict.pass("The front page is no list of files.");
  }
}
