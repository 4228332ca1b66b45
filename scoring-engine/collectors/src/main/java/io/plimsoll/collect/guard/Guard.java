package io.plimsoll.collect.guard;

import io.plimsoll.collect.guard.Permission.Granted;
import io.plimsoll.collect.guard.Permission.Refused;
import io.plimsoll.collect.guard.Permission.Rule;
import io.plimsoll.engine.basics.DomainName;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides about every outbound packet before it is sent, and records the decision. The rules, in
 * order: consent holds, the name is within it, nobody opted out, the port is a fixed one, the
 * address is an ordinary public one.
 */
public final class Guard {
  private static final String RESOLVER = "DNS";
  private static final int LONGEST_NAME = 300;

  private final AddressPolicy addresses;
  private final PortRules ports;
  private final OptOut optOut;
  private final OutboundAudit audit;
  private final InstantSource clock;

  public Guard(
      AddressPolicy addresses,
      PortRules ports,
      OptOut optOut,
      OutboundAudit audit,
      InstantSource clock) {
    this.addresses = addresses;
    this.ports = ports;
    this.optOut = optOut;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether to connect to this address of the host; asked anew for every single connection. */
  public Permission permit(
      Consent consent, Purpose purpose, DomainName host, IpAddress address, int port) {
    Optional<Integer> real = ports.real(purpose, port);
    Permission permission =
        nameRefusal(consent, purpose, host)
            .or(() -> portRefusal(real, port))
            .or(() -> addressRefusal(address))
            .<Permission>map(refused -> refused)
            .orElseGet(() ->
                new Granted(
                    new Endpoint(host, address, real.orElseThrow(), purpose, consent.reference())));
    record(consent, purpose.name(), host.value(), address, real.orElse(port), permission);
    return permission;
  }

  /** Why this host is not even looked up; recorded when it is refused. */
  public Optional<Refused> refusal(Consent consent, Purpose purpose, DomainName host, int port) {
    Optional<Refused> refused =
        nameRefusal(consent, purpose, host).or(() -> portRefusal(ports.real(purpose, port), port));
    refused.ifPresent(no -> record(consent, purpose.name(), host.value(), null, port, no));
    return refused;
  }

  /** Whether to ask the configured resolver; it is asked about any name while consent holds. */
  public Optional<Refused> refusal(Consent consent, String question, int port) {
    Optional<Refused> refused = consentRefusal(consent);
    record(
        consent.reference(),
        RESOLVER,
        question,
        null,
        port,
        refused.orElse(null),
        "question to the configured resolver");
    return refused;
  }

  /** Records a question that was allowed but for which no time was left. */
  public void spent(Consent consent, String question, int port, BudgetSpentException spent) {
    record(consent.reference(), RESOLVER, question, null, port, refused(spent), "");
  }

  /** Records a connection that was allowed but for which no time was left. */
  void spent(Endpoint to, BudgetSpentException spent) {
    record(
        to.consent(),
        to.purpose().name(),
        to.host().value(),
        to.address(),
        to.port(),
        refused(spent),
        "");
  }

  private static Refused refused(BudgetSpentException spent) {
    return new Refused(Rule.BUDGET, String.valueOf(spent.getMessage()));
  }

  /**
   * Records a redirect that is not followed before any other rule is asked.
   *
   * @param location where it leads, as the server wrote it
   */
  public void redirectRefused(Consent consent, String location, String reason) {
    Refused refused = new Refused(Rule.REDIRECT, reason);
    record(consent.reference(), Purpose.WEB.name(), shown(location), null, 0, refused, "");
  }

  private static String shown(String location) {
    String printable = location.replaceAll("[^\\x20-\\x7E]", "?");
    return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) : printable;
  }

  private Optional<Refused> nameRefusal(Consent consent, Purpose purpose, DomainName host) {
    return consentRefusal(consent)
        .or(() -> scopeRefusal(consent, purpose, host))
        .or(() -> optOut.refusal(host).map(reason -> new Refused(Rule.OPT_OUT, reason)));
  }

  private Optional<Refused> consentRefusal(Consent consent) {
    return consent.holdsAt(clock.instant())
        ? Optional.empty()
        : Optional.of(new Refused(Rule.CONSENT, "the consent does not hold at this time"));
  }

  private static Optional<Refused> scopeRefusal(Consent consent, Purpose purpose, DomainName host) {
    return purpose.mayLeaveConsent() || consent.covers(host)
        ? Optional.empty()
        : Optional.of(new Refused(Rule.SCOPE, host + " is outside the consented domains"));
  }

  private static Optional<Refused> portRefusal(Optional<Integer> real, int port) {
    return real.isPresent()
        ? Optional.empty()
        : Optional.of(new Refused(Rule.PORT, "port " + port + " is not among the fixed ports"));
  }

  private Optional<Refused> addressRefusal(IpAddress address) {
    return optOut
        .refusal(address)
        .map(reason -> new Refused(Rule.OPT_OUT, reason))
        .or(() ->
            addresses
                .refusal(address)
                .map(reason -> new Refused(Rule.ADDRESS, address + " is a " + reason)));
  }

  private void record(
      Consent consent,
      String purpose,
      String name,
      @Nullable IpAddress address,
      int port,
      Permission permission) {
    @Nullable Refused refused = permission instanceof Refused no ? no : null;
    record(consent.reference(), purpose, name, address, port, refused, "all rules pass");
  }

  private void record(
      String consent,
      String purpose,
      String name,
      @Nullable IpAddress address,
      int port,
      @Nullable Refused refused,
      String otherwise) {
    audit.record(
        new OutboundDecision(
            clock.instant(),
            consent,
            purpose.toLowerCase(Locale.ROOT),
            name,
            address == null ? null : address.toString(),
            port,
            refused == null,
            refused == null ? null : refused.rule(),
            refused == null ? otherwise : refused.reason()));
  }
}
