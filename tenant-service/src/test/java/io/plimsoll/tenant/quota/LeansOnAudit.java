package io.plimsoll.tenant.quota;

import io.plimsoll.tenant.audit.LeansOnQuota;

/** One half of a cycle, for the test that the rule catches it. */
public interface LeansOnAudit {
  LeansOnQuota other();
}
