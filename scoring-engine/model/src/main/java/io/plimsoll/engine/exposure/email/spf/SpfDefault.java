package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.exposure.DnsLookups;
import java.util.List;
import java.util.Optional;

/** What a domain's SPF says of senders it does not list. */
public enum SpfDefault {
  FAIL,
  SOFTFAIL,
  NEUTRAL,
  PASS,
  /** The record, or the one it redirects to, is missing or malformed. */
  BROKEN,
  /** The record redirects to one that was not read, or that depends on the message. */
  UNREAD;

  private static final int MOST_REDIRECTS = 10;

  /** Follows redirects to the record that decides. */
  public static SpfDefault of(String domain, DnsLookups lookups) {
    SpfDns dns = new SpfDns(lookups);
    String at = DomainNames.normal(domain);
    try {
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        List<String> policies = dns.policies(at);
        if (policies.size() != 1) {
          return BROKEN;
        }
        SpfRecord spf = SpfRecord.parse(policies.getFirst());
        Optional<MacroString> redirect = spf.redirect();
        if (redirect.isEmpty()) {
          return spf.all().map(SpfDefault::of).orElse(NEUTRAL);
        }
        if (!redirect.get().isFixed()) {
          return UNREAD;
        }
        String here = at;
        at = DomainNames.normal(redirect.get().expand(letter -> here));
      }
      return BROKEN;
    } catch (SpfSyntaxException malformed) {
      return BROKEN;
    } catch (SpfStop silent) {
      return UNREAD;
    }
  }

  private static SpfDefault of(SpfQualifier qualifier) {
    return switch (qualifier) {
      case FAIL -> FAIL;
      case SOFTFAIL -> SOFTFAIL;
      case NEUTRAL -> NEUTRAL;
      case PASS -> PASS;
    };
  }
}
