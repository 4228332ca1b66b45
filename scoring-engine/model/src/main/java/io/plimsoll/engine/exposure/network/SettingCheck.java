package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;
import java.util.Optional;

/** How a service that answers the internet is set; where none answers there is nothing to set. */
abstract class SettingCheck extends ServiceCheck {

  SettingCheck(CheckDefinition definition, String... services) {
    super(definition, services);
  }

  @Override
  abstract Verdict speaking(ServicePort port);

  @Override
  final Verdict closed(String told) {
    return Verdict.notApplicable(told);
  }

  /** A yes or no that the service told without a login; empty when it did not. */
  static Optional<Boolean> told(ServicePort port, String detail) {
    return Optional.ofNullable(port.details().get(detail)).map(Boolean::parseBoolean);
  }

  static Verdict untold(String summary) {
    return Verdict.unknown(UnknownReason.UNSUPPORTED, summary);
  }
}
