package io.plimsoll.api.feed;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.collect.incident.HibpBreaches;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services that know accounts in breaches, as an operator may have them. */
public final class TestAccounts {
  static final String KEY = "canary-0123456789abcdef";

  /** A breach with passwords, one without, and a list of mail addresses that was never a breach. */
  static final HibpBreaches BREACHES =
      HibpBreaches.read(
          """
          [{"Name": "Adobe", "Title": "Adobe", "BreachDate": "2013-10-04",
            "DataClasses": ["Passwords"], "IsVerified": true},
           {"Name": "Kopi", "Title": "Kopi", "BreachDate": "2026-01-02", "DataClasses": ["Names"]},
           {"Name": "Spam", "Title": "Spam", "BreachDate": "2026-01-02", "IsSpamList": true}]
          """);

  private TestAccounts() {}

  /** Nobody gave a key. */
  public static AccountService unconfigured() {
    return at(null, null, Optional.of(BREACHES), InstantSource.system(), "127.0.0.0/8");
  }

  static AccountService at(
      @Nullable URI location,
      @Nullable String key,
      Optional<HibpBreaches> breaches,
      InstantSource clock,
      String network) {
    return new AccountService(
        new AccountOptions(location, key),
        new GuardedClient(new AddressPolicy(List.of(IpRange.parse(network)))),
        () -> breaches,
        clock);
  }
}
