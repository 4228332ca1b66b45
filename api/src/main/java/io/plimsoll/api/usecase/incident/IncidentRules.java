package io.plimsoll.api.usecase.incident;

import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.onboarding.VendorService;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of an incident before it is kept. */
@Component
class IncidentRules {
  /** A day that has begun in Singapore is not in the future for a person there. */
  private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  private final VendorService vendors;
  private final InstantSource clock;

  IncidentRules(VendorService vendors, InstantSource clock) {
    this.vendors = vendors;
    this.clock = clock;
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException naming every member that breaks a rule
   */
  void check(UUID applicantId, IncidentDetails details) {
    FieldErrors errors = new FieldErrors();
    LocalDate today = LocalDate.ofInstant(clock.instant(), SINGAPORE);
    past(errors, "/occurredOn", details.occurredOn(), today);
    ordered(errors, "/discoveredOn", details.discoveredOn(), details.occurredOn(), today);
    ordered(errors, "/remediatedOn", details.remediatedOn(), details.occurredOn(), today);
    vendor(errors, applicantId, details.vendorId());
    errors.refuse();
  }

  private static void past(FieldErrors errors, String pointer, LocalDate day, LocalDate today) {
    if (day.isAfter(today) || day.isBefore(EARLIEST)) {
      errors.add(pointer, "DATE_OUT_OF_RANGE", "must be between " + EARLIEST + " and " + today);
    }
  }

  private static void ordered(
      FieldErrors errors,
      String pointer,
      @Nullable LocalDate day,
      LocalDate occurred,
      LocalDate today) {
    if (day == null) {
      return;
    }
    if (day.isBefore(occurred)) {
      errors.add(pointer, "DATE_OUT_OF_ORDER", "must not be before occurredOn, " + occurred);
    }
    if (day.isAfter(today)) {
      errors.add(pointer, "DATE_OUT_OF_RANGE", "must not be in the future; today is " + today);
    }
  }

  private void vendor(FieldErrors errors, UUID applicantId, @Nullable UUID vendorId) {
    if (vendorId == null) {
      return;
    }
    try {
      vendors.get(applicantId, vendorId);
    } catch (NotFoundException _) {
      errors.add("/vendorId", "UNKNOWN_VENDOR", "is not a vendor of this applicant");
    }
  }
}
