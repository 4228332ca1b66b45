package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** No data store serves a stranger without a login. */
public final class NoOpenDataStore extends SettingCheck {

  public NoOpenDataStore(CheckDefinition definition) {
    super(definition, "redis", "memcached", "elasticsearch", "zookeeper", "docker");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return "required".equals(port.details().get("auth"))
        ? Verdict.pass(Text.of("%s asks for a password.", port.service()))
        : Verdict.fail(Text.of("%s serves a stranger without a login.", port.service()));
  }
}
