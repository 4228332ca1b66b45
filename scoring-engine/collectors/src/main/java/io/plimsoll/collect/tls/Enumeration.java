package io.plimsoll.collect.tls;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsTraits;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the versions and suites of one server: each hello offers what was not chosen yet, the
 * server's choice is taken off the list, until it refuses. Suites + versions connections in all.
 *
 * <p>A server that hangs up may mean "not this version" or "not you any more". Only a hello that it
 * took before, or takes afterwards, tells which.
 */
final class Enumeration {
  // Newest but one first: it is the commonest, and it shows the certificates in the clear.
  private static final List<TlsVersion> ORDER =
      List.of(
          TlsVersion.TLS_1_2,
          TlsVersion.TLS_1_3,
          TlsVersion.TLS_1_1,
          TlsVersion.TLS_1_0,
          TlsVersion.SSL_3);
  private static final int MOST_SUITES = 100;

  private final Opening opening;
  private final String host;
  private final boolean everySuite;
  private final Map<TlsVersion, TlsProtocol> protocols = new EnumMap<>(TlsVersion.class);
  private final Set<TlsVersion> cut = new LinkedHashSet<>();
  private final List<String> errors = new ArrayList<>();
  private List<byte[]> chain = List.of();
  private final TraitTally traits = new TraitTally();
  private boolean stapled;
  private boolean alerted;
  private int connections;

  /**
   * An enumeration not yet begun.
   *
   * @param everySuite whether to ask for every suite, or only whether each version is agreed to
   */
  Enumeration(Opening opening, String host, boolean everySuite) {
    this.opening = opening;
    this.host = host;
    this.everySuite = everySuite;
  }

  /**
   * Runs to its end.
   *
   * @throws IOException when the server never once answered a hello
   */
  Enumeration run() throws IOException, InterruptedException {
    for (TlsVersion version : ORDER) {
      try {
        protocols.put(version, ask(version));
      } catch (IOException e) {
        giveUp(version, e);
        break;
      }
    }
    settle();
    return this;
  }

  private TlsProtocol ask(TlsVersion version) throws IOException, InterruptedException {
    List<Integer> open = new ArrayList<>(CipherSuites.of(version));
    List<String> accepted = new ArrayList<>();
    try {
      while (accepted.size() < MOST_SUITES && !open.isEmpty()) {
        @Nullable Integer suite = choice(version, open);
        if (suite == null) {
          break;
        }
        accepted.add(CipherSuites.name(suite));
        open.remove(suite);
        if (!everySuite) {
          return new TlsProtocol(version, Support.ACCEPTED, accepted, false);
        }
      }
    } catch (IOException e) {
      if (accepted.isEmpty()) {
        throw e;
      }
      errors.add(version.label() + ": " + e.getMessage());
      return new TlsProtocol(version, Support.ACCEPTED, accepted, false);
    }
    Support support = accepted.isEmpty() ? Support.REFUSED : Support.ACCEPTED;
    return new TlsProtocol(version, support, accepted, accepted.size() < MOST_SUITES);
  }

  private @Nullable Integer choice(TlsVersion version, List<Integer> open)
      throws IOException, InterruptedException {
    return switch (hello(version, open)) {
      case ServerReply.Chosen chosen -> chosen(version, open, chosen);
      case ServerReply.Alert alert -> refused(version, alert);
      case ServerReply.Cut hangUp -> hungUp(version);
    };
  }

  private ServerReply hello(TlsVersion version, List<Integer> suites)
      throws IOException, InterruptedException {
    connections++;
    try (Connection connection = opening.open()) {
      connection.out().write(ClientHello.of(version, suites, host));
      connection.out().flush();
      return new HandshakeReader(connection.in()).read();
    }
  }

  private @Nullable Integer chosen(
      TlsVersion version, List<Integer> open, ServerReply.Chosen chosen) {
    if (chosen.version() != ClientHello.number(version)) {
      // It would rather speak another version: this one is refused.
      return null;
    }
    if (!open.contains(chosen.suite())) {
      errors.add(version.label() + ": chose " + CipherSuites.name(chosen.suite()) + " unasked");
      return null;
    }
    if (chain.isEmpty()) {
      chain = chosen.chain();
    }
    stapled |= chosen.stapled();
    traits.add(version, chosen.signs());
    return chosen.suite();
  }

  private @Nullable Integer refused(TlsVersion version, ServerReply.Alert alert) {
    alerted = true;
    if (alert.description() != 40 && alert.description() != 70) {
      errors.add(version.label() + ": alert " + alert.description());
    }
    return null;
  }

  private @Nullable Integer hungUp(TlsVersion version) {
    cut.add(version);
    return null;
  }

  private void giveUp(TlsVersion version, IOException failure) throws IOException {
    if (protocols.values().stream().noneMatch(Enumeration::spoken) && !alerted) {
      throw failure;
    }
    errors.add(version.label() + ": " + failure.getMessage());
    for (TlsVersion unasked : ORDER.subList(ORDER.indexOf(version), ORDER.size())) {
      protocols.put(unasked, new TlsProtocol(unasked, Support.UNDETERMINED, List.of(), false));
    }
  }

  private static boolean spoken(TlsProtocol protocol) {
    return protocol.support() == Support.ACCEPTED;
  }

  private void settle() throws IOException, InterruptedException {
    if (cut.isEmpty()) {
      return;
    }
    if (!alerted && protocols.values().stream().noneMatch(Enumeration::spoken)) {
      throw new SilentException(UnknownReason.BLOCKED, "the server hung up on every hello");
    }
    if (!stillAnswers()) {
      errors.add("hung up, also on a hello that it had answered before");
      cut.forEach(this::unsettle);
    }
  }

  // An accepted list that ended in a hang-up stays accepted, but may lack suites.
  private void unsettle(TlsVersion version) {
    protocols.computeIfPresent(
        version,
        (v, seen) ->
            spoken(seen)
                ? new TlsProtocol(v, Support.ACCEPTED, seen.suites(), false)
                : new TlsProtocol(v, Support.UNDETERMINED, List.of(), false));
  }

  private boolean stillAnswers() throws InterruptedException {
    TlsVersion known =
        protocols.values().stream()
            .filter(Enumeration::spoken)
            .map(TlsProtocol::version)
            .findFirst()
            .orElse(ORDER.getFirst());
    try {
      return !(hello(known, CipherSuites.of(known)) instanceof ServerReply.Cut);
    } catch (IOException e) {
      return false;
    }
  }

  List<TlsProtocol> protocols() {
    return List.copyOf(protocols.values());
  }

  List<byte[]> chain() {
    return chain;
  }

  boolean stapled() {
    return stapled;
  }

  TlsTraits traits() {
    return traits.traits();
  }

  List<String> errors() {
    return errors;
  }

  int connections() {
    return connections;
  }

  /** Whether only TLS 1.3 is spoken, where certificates are not to be seen in the clear. */
  boolean chainHidden() {
    return chain.isEmpty() && protocols.values().stream().anyMatch(Enumeration::spoken);
  }
}
