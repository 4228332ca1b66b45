package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;

/** Versions and suites follow Mozilla's intermediate or modern guideline (version 5.7). */
public final class MozillaIntermediate extends ProtocolCheck {

  public MozillaIntermediate(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    MozillaLevel level = MozillaLevel.of(endpoint);
    return verdict(level, endpoint).because("level", level.label());
  }

  private static Verdict verdict(MozillaLevel level, TlsEndpoint endpoint) {
    return switch (level) {
      case MODERN, INTERMEDIATE ->
          CipherSuites.isComplete(endpoint)
              ? Verdict.pass(
                  Text.of("Versions and suites follow Mozilla's %s guideline.", level.label()))
              : Verdict.unknown(
                  UnknownReason.NOT_ATTEMPTED, "Not every cipher suite was asked about.");
      case OLD -> Verdict.partial("Versions and suites follow only Mozilla's old guideline.");
      case NONE -> Verdict.fail("Versions and suites fall short of every Mozilla guideline.");
    };
  }
}
