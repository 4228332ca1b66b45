package io.plimsoll.api.usecase.vendor;

import io.plimsoll.tenant.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one third party, by the id under which it is listed or by its detection's. */
@Service
@Transactional(readOnly = true)
public class ReadThirdParty {
  private final ThirdParties parties;

  ReadThirdParty(ThirdParties parties) {
    this.parties = parties;
  }

  public ThirdParty read(UUID applicantId, UUID id) {
    return parties.of(applicantId).stream()
        .filter(party -> party.id().equals(id) || isDetection(party, id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("vendor"));
  }

  private static boolean isDetection(ThirdParty party, UUID id) {
    SeenVendor seen = party.seen();
    return seen != null && seen.id().equals(id);
  }
}
