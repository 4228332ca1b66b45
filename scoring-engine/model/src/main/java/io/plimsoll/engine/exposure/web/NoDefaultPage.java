package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.regex.Pattern;

/** The server does not show the page it came with (OWASP WSTG-CONF-02). */
public final class NoDefaultPage extends SiteCheck {

  private static final Pattern DEFAULT =
      Pattern.compile(
          "^(Welcome to nginx!?|Test Page for the (Nginx|Apache|HTTP Server).*|HTTP Server Test Page.*"
              + "|Apache2? .{0,40}Default Page.*|It works!?|IIS\\d*|IIS Windows( Server)?"
              + "|Microsoft Internet Information Services.*|Apache Tomcat/[\\d.]+"
              + "|Default (Parallels )?Plesk (Panel )?Page|Welcome to CentOS|Web Server's Default Page"
              + "|Welcome to (OpenResty|Caddy|LiteSpeed|Jetty).*|Domain Default page.*)$",
          Pattern.CASE_INSENSITIVE);

  public NoDefaultPage(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    String title = PageTitle.of(page);
    return DEFAULT.matcher(title).matches()
        ? Verdict.fail("The server shows the page it came with: nobody looks after it.")
            .because("title", title)
        : Verdict.pass("The front page is the owner's.");
  }
}
