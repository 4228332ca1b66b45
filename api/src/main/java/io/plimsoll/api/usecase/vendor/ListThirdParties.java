package io.plimsoll.api.usecase.vendor;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists an applicant's third parties, declared and seen. */
@Service
@Transactional(readOnly = true)
public class ListThirdParties {
  private final ApplicantService applicants;
  private final ThirdParties parties;

  ListThirdParties(ApplicantService applicants, ThirdParties parties) {
    this.applicants = applicants;
    this.parties = parties;
  }

  /** Oldest first. */
  public Page<ThirdParty> list(
      UUID applicantId, ThirdParty.@Nullable Origin origin, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    List<ThirdParty> rows =
        parties.of(applicantId).stream()
            .filter(party -> origin == null || party.origin() == origin)
            .filter(party -> after == null || party.id().compareTo(after) > 0)
            .limit(Page.limit(limit) + 1L)
            .toList();
    return Page.of(rows, limit, ThirdParty::id);
  }
}
