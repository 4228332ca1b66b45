package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.OutboundDecision;
import io.plimsoll.api.usecase.scan.OutboundProtocol;
import io.plimsoll.api.usecase.scan.OutboundRule;
import io.plimsoll.collect.guard.Permission.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The guard's decisions in the form in which they are kept. */
final class Decisions {
  private Decisions() {}

  static OutboundDecision of(UUID id, io.plimsoll.collect.guard.OutboundDecision decision) {
    @Nullable Rule rule = decision.rule();
    return new OutboundDecision(
        id,
        decision.at(),
        decision.name(),
        decision.address(),
        decision.port() == 0 ? null : decision.port(),
        protocol(decision.purpose()),
        rule == null ? null : OutboundRule.valueOf(rule.name()),
        decision.reason());
  }

  private static OutboundProtocol protocol(String purpose) {
    return switch (purpose) {
      case "web" -> OutboundProtocol.HTTP;
      case "tls" -> OutboundProtocol.TLS;
      case "mail_exchanger" -> OutboundProtocol.SMTP;
      case "port" -> OutboundProtocol.TCP;
      case "dns", "name_server" -> OutboundProtocol.DNS;
      default -> throw new IllegalArgumentException("purpose: unknown: " + purpose);
    };
  }
}
