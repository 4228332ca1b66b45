package io.plimsoll.api.usecase.scan;

import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads when an applicant is scanned again. */
@Service
@Transactional(readOnly = true)
public class ReadScanSchedule {
  private final ApplicantService applicants;
  private final ScanCalendar calendar;

  ReadScanSchedule(ApplicantService applicants, ScanCalendar calendar) {
    this.applicants = applicants;
    this.calendar = calendar;
  }

  public ScanSchedule of(UUID applicantId) {
    applicants.get(applicantId);
    return calendar.of(applicantId);
  }
}
