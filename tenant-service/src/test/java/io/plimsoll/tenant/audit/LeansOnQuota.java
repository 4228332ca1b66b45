package io.plimsoll.tenant.audit;

import io.plimsoll.tenant.quota.LeansOnAudit;

/** The other half of a cycle, for the test that the rule catches it. */
public interface LeansOnQuota {
  LeansOnAudit other();
}
