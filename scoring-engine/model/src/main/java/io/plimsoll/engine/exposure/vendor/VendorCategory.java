package io.plimsoll.engine.exposure.vendor;

/** What a third party does for a company. */
public enum VendorCategory {
  CONTACT_CENTRE,
  CRM,
  HELP_DESK,
  PAYROLL,
  PAYMENT,
  EMAIL,
  IDENTITY,
  HOSTING,
  MANAGED_IT,
  BACKUP,
  MARKETING,
  ANALYTICS,
  SOFTWARE;

  /** Whether its work cannot be done without records about customers or staff. */
  public boolean processesRecords() {
    return switch (this) {
      case CONTACT_CENTRE, CRM, HELP_DESK, PAYROLL, PAYMENT, MARKETING, BACKUP -> true;
      case EMAIL, IDENTITY, HOSTING, MANAGED_IT, ANALYTICS, SOFTWARE -> false;
    };
  }
}
