package io.plimsoll.api.usecase.audit;

import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.audit.AuditVerdict;
import io.plimsoll.tenant.audit.AuditVerifier;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the tenant's whole hash chain. */
@Service
public class VerifyAuditTrail {
  private final AuditVerifier verifier;

  VerifyAuditTrail(AuditVerifier verifier) {
    this.verifier = verifier;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditVerdict verify() {
    return verifier.verify(TenantScope.current(), List.of());
  }
}
