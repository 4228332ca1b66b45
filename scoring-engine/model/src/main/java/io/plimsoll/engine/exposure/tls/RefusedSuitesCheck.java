package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;
import java.util.function.Predicate;

/** A check that suites of one kind are refused; only a full enumeration proves that. */
abstract class RefusedSuitesCheck extends ProtocolCheck {

  private final Predicate<String> kind;
  private final String name;

  /**
   * A check of one kind.
   *
   * @param kind tells the suites by their names
   * @param name of the kind, for a person
   */
  RefusedSuitesCheck(CheckDefinition definition, Predicate<String> kind, String name) {
    super(definition);
    this.kind = kind;
    this.name = name;
  }

  @Override
  final Verdict judge(TlsEndpoint endpoint) {
    List<String> accepted = CipherSuites.accepted(endpoint, kind);
    if (!accepted.isEmpty()) {
      return Verdict.fail(Text.of("The server accepts %d %s.", accepted.size(), name))
          .because("suites", String.join(", ", accepted));
    }
    return CipherSuites.isComplete(endpoint)
        ? Verdict.pass(Text.of("The server refuses %s.", name))
        : Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "Not every cipher suite was asked about.");
  }
}
