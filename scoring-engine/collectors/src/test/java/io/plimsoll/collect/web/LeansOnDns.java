package io.plimsoll.collect.web;

import io.plimsoll.collect.dns.LeansOnWeb;

/** The other half of a cycle, for the test that the rule catches it. */
public interface LeansOnDns {
  LeansOnWeb other();
}
