package io.plimsoll.collect.dns;

import io.plimsoll.collect.web.LeansOnDns;

/** One half of a cycle, for the test that the rule catches it. */
public interface LeansOnWeb {
  LeansOnDns other();
}
