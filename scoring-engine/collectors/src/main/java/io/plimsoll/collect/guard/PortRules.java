package io.plimsoll.collect.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed ports, and where a test bed has them instead.
 *
 * @param fixed the ports that may be asked with {@link Purpose#PORT}
 * @param overrides fixed port to the port that is really connected to; 0 for a port to leave alone
 */
public record PortRules(Set<Integer> fixed, Map<Integer, Integer> overrides) {
  private static final Set<Integer> WEB = Set.of(80, 443);
  private static final Set<Integer> TLS = Set.of(443);
  private static final Set<Integer> MAIL = Set.of(25);
  private static final Set<Integer> DNS = Set.of(53);

  public PortRules {
    fixed = Set.copyOf(fixed);
    overrides = Map.copyOf(overrides);
    overrides.forEach(PortRules::check);
  }

  private static void check(int fixed, int real) {
    if (fixed < 1 || fixed > 65_535 || real < 0 || real > 65_535) {
      throw new IllegalArgumentException("overrides: no port: " + fixed + " to " + real);
    }
  }

  /** The port to connect to; empty when this port may not be asked. */
  Optional<Integer> real(Purpose purpose, int port) {
    return allowed(purpose).contains(port)
        ? Optional.of(overrides.getOrDefault(port, port)).filter(real -> real > 0)
        : Optional.empty();
  }

  private Set<Integer> allowed(Purpose purpose) {
    return switch (purpose) {
      case WEB -> WEB;
      case TLS -> TLS;
      case PORT -> fixed;
      case MAIL_EXCHANGER -> MAIL;
      case NAME_SERVER -> DNS;
    };
  }
}
