package io.plimsoll.api.usecase.vendor;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Detections that a person may decide on: seen, not declared, and of the version at hand. */
@Component
class Detections {
  private final ReadThirdParty parties;
  private final SeenVendors seen;
  private final AuditTrail audit;

  Detections(ReadThirdParty parties, SeenVendors seen, AuditTrail audit) {
    this.parties = parties;
    this.seen = seen;
    this.audit = audit;
  }

  SeenVendor undeclared(UUID applicantId, UUID id, int expectedVersion) {
    ThirdParty party = parties.read(applicantId, id);
    SeenVendor found = party.seen();
    if (party.declared() != null) {
      throw new ConflictException(
          "VENDOR_DECLARED", "the vendor is declared already; change its description instead");
    }
    if (found == null) {
      throw new NotFoundException("vendor");
    }
    if (found.version() != expectedVersion) {
      throw new StaleVersionException(found.version());
    }
    return found;
  }

  void keep(SeenVendor after, String action, Actor actor) {
    if (!seen.replace(after, after.version() - 1)) {
      throw new StaleVersionException(
          seen.find(after.applicantId(), after.id())
              .orElseThrow(() -> new NotFoundException("vendor"))
              .version());
    }
    audit.append(
        AuditEntry.of(
            actor,
            action,
            after.id(),
            Map.of(
                "applicant", after.applicantId().toString(),
                "vendor", after.detected().vendor())));
  }
}
