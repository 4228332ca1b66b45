package io.plimsoll.collect.incident;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What Have I Been Pwned's search of a domain says by its status and body. Whatever is no answer is
 * silence with its reason, and never a fault of the domain.
 *
 * @param status of HTTP
 * @param body empty unless the status is 200
 * @param retryAt when the service wants to be asked again, for a 429
 */
public record HibpAnswer(int status, byte[] body, Instant retryAt) {
  /** A longer answer is not read. */
  public static final int MOST_BYTES = 16 << 20;

  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration LATER = Duration.ofDays(1);

  /** What that says of a domain, by the list of breaches. */
  public Reading of(DomainName domain, HibpBreaches list, Instant now) {
    return switch (status) {
      case 200 -> counted(domain, list, now);
      case 404 -> told(list.exposed(domain, Map.of()), now);
      case 401 ->
          new Silent(
              UnknownReason.BLOCKED, "The service does not accept the key.", now.plus(LATER));
      case 403 ->
          new Silent(
              UnknownReason.BLOCKED,
              "The service has not verified the domain, or its plan does not cover it.",
              now.plus(LATER));
      case 429 -> new Silent(UnknownReason.RATE_LIMITED, "The service asked to wait.", retryAt);
      default ->
          new Silent(
              status >= 500 ? UnknownReason.SERVER_FAILURE : UnknownReason.MALFORMED,
              "The service answered " + status + ".",
              now.plus(SOON));
    };
  }

  private Reading counted(DomainName domain, HibpBreaches list, Instant now) {
    try {
      Map<String, Integer> accounts = HibpAccounts.count(new String(body, StandardCharsets.UTF_8));
      return told(list.exposed(domain, accounts), now);
    } catch (IllegalArgumentException e) {
      return new Silent(UnknownReason.MALFORMED, String.valueOf(e.getMessage()), now.plus(SOON));
    }
  }

  private static Reading told(Optional<AccountsExposed> exposed, Instant now) {
    return exposed
        .<Reading>map(Answered::new)
        .orElseGet(() ->
            new Silent(
                UnknownReason.UNSUPPORTED,
                "A breach is newer than the list of breaches at hand.",
                now.plus(LATER)));
  }
}
