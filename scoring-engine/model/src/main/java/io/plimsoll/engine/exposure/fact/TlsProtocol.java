package io.plimsoll.engine.exposure.fact;

import java.util.List;

/**
 * One TLS version at one server.
 *
 * @param version the version asked for
 * @param support whether the server agreed to it
 * @param suites the cipher suites it accepted in this version by their IANA names, in the server's
 *     order of preference where it has one
 * @param complete whether every suite we know was asked for, so that a missing one was refused
 */
public record TlsProtocol(
    TlsVersion version, Support support, List<String> suites, boolean complete) {

  public TlsProtocol {
    suites = List.copyOf(suites);
  }

  /** Whether the server agreed. */
  public enum Support {
    ACCEPTED,
    REFUSED,
    /** The attempt ended without an answer either way. */
    UNDETERMINED
  }
}
