package io.plimsoll.collect;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.OptOut;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.resolve.NameServer;
import io.plimsoll.engine.basics.InvalidValueException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the collectors look at the world; the keys are told at {@link #of}.
 *
 * @param resolver the only name server that is asked
 * @param addresses which special-purpose networks are admitted, for test beds
 * @param ports fixed port to the port that is really connected to, for test beds
 * @param optOut who asked never to be probed
 * @param limits time and byte budgets
 * @param pace spacing of traffic; beyond the etiquette only within admitted networks
 * @param mailServersFresh for how long what a provider's mail exchanger showed counts for every
 *     scan
 * @param trustAnchors roots that are trusted besides the public ones
 * @param scannerName the EHLO name
 * @param contact the page or address where a probed party reaches the operator
 * @param vantage from where is probed, as {@code sg-1}
 */
public record CollectorConfig(
    NameServer resolver,
    AddressPolicy addresses,
    Map<Integer, Integer> ports,
    OptOut optOut,
    Limits limits,
    PaceLimits pace,
    Duration mailServersFresh,
    List<X509Certificate> trustAnchors,
    String scannerName,
    String contact,
    String vantage) {

  public CollectorConfig {
    ports = Map.copyOf(ports);
    if (mailServersFresh.isNegative()) {
      throw new InvalidValueException("mail-servers-fresh", "must not be negative");
    }
    trustAnchors = List.copyOf(trustAnchors);
    oneLine("scanner-name", scannerName);
    oneLine("contact", contact);
    oneLine("vantage", vantage);
  }

  /**
   * Reads the keys below {@code plimsoll.collect.}, given with that prefix or without:
   *
   * <ul>
   *   <li>{@code resolver}: {@code address:port}; default {@code 127.0.0.1:53}
   *   <li>{@code allow-networks}: CIDR blocks, comma separated; default none
   *   <li>{@code ports.<service or port>}: where a test bed has it; 0 leaves it alone; {@code
   *       ports.others} for all that are not named
   *   <li>{@code mail-servers-fresh}: for how long what a provider's mail exchanger showed counts
   *       for every scan that meets it; 0s asks it each time; default 24h
   *   <li>{@code trust-anchors}: root certificates, base64 of DER, comma separated; default none
   *   <li>{@code opt-out.domains}, {@code opt-out.networks}: comma separated
   *   <li>{@code scanner-name}, {@code contact}, {@code vantage}
   *   <li>{@code pace.connection-interval}, {@code pace.parallel-connections}, {@code
   *       pace.queries-per-second}, {@code pace.mail-connections}, {@code pace.mail-window}
   *   <li>{@code timeout.connect}, {@code timeout.read}, {@code timeout.exchange}, {@code
   *       timeout.query}, {@code timeout.target}
   * </ul>
   *
   * Durations are {@code 500ms}, {@code 5s}, {@code 2m} or ISO 8601.
   *
   * @throws InvalidValueException naming the key that is unknown or malformed
   */
  public static CollectorConfig of(Map<String, String> properties) {
    return new ConfigReader(properties).read();
  }

  /** Whether special-purpose addresses are admitted, which no production profile may do. */
  public boolean testBed() {
    return !addresses.allowNetworks().isEmpty();
  }

  /** The User-Agent: who looks, and where to complain. */
  public String userAgent() {
    return "Plimsoll/1 (+" + contact + ")";
  }

  private static void oneLine(String field, String value) {
    if (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new InvalidValueException(field, "must be printable ASCII on one line");
    }
  }
}
