package io.plimsoll.api.usecase.submission;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads submissions. */
@Service
@Transactional(readOnly = true)
public class ReadSubmissions {
  private final ApplicantService applicants;
  private final Submissions submissions;

  ReadSubmissions(ApplicantService applicants, Submissions submissions) {
    this.applicants = applicants;
    this.submissions = submissions;
  }

  public Submission one(UUID id) {
    return submissions.find(id).orElseThrow(() -> new NotFoundException("submission"));
  }

  /** Oldest first. */
  public Page<Submission> of(UUID applicantId, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    List<Submission> rows = submissions.list(applicantId, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, Submission::id);
  }
}
