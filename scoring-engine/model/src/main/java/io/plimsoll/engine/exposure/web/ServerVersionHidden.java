package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHeader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers do not tell which software in which version answers. */
public final class ServerVersionHidden extends SiteCheck {

  private static final Set<String> TELLTALE =
      Set.of("server", "x-powered-by", "x-aspnet-version", "x-aspnetmvc-version", "x-generator");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

  public ServerVersionHidden(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> told =
        page.last().headers().stream()
            .filter(ServerVersionHidden::tellsVersion)
            .map(header -> header.name() + ": " + header.value())
            .toList();
    return told.isEmpty()
        ? Verdict.pass("No header tells a software version.")
        : Verdict.fail("Headers tell which software version answers.")
            .because("headers", String.join("; ", told));
  }

  private static boolean tellsVersion(HttpHeader header) {
    return TELLTALE.contains(header.name().toLowerCase(Locale.ROOT))
        && VERSION.matcher(header.value()).find();
  }
}
