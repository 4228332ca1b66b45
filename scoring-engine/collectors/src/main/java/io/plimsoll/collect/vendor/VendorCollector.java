package io.plimsoll.collect.vendor;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records in which third parties show. It reads the DNS only; whose scripts run in a page is
 * told by the page that was fetched anyway.
 */
public final class VendorCollector implements Collector {
  private static final List<String> APEX = List.of("MX", "NS", "TXT");

  /** Names under which companies put services that somebody else runs for them. */
  private static final List<String> SERVICE_NAMES =
      List.of(
          "www",
          "help",
          "support",
          "desk",
          "service",
          "helpdesk",
          "chat",
          "contact",
          "status",
          "docs",
          "community",
          "careers",
          "jobs",
          "hr",
          "payroll",
          "crm",
          "app",
          "portal",
          "login",
          "sso",
          "auth",
          "id",
          "pay",
          "payment",
          "billing",
          "shop",
          "store",
          "book",
          "booking",
          "events",
          "survey",
          "forms",
          "info",
          "go",
          "news",
          "email",
          "em",
          "mail",
          "link",
          "links",
          "click",
          "track",
          "tracking",
          "blog",
          "cdn",
          "static",
          "assets",
          "files",
          "learn");

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.look(
        Stream.concat(
                APEX.stream().map(type -> new Key(domain.value(), type)),
                SERVICE_NAMES.stream().map(label -> new Key(label + "." + domain, "CNAME")))
            .toList());
  }
}
