package io.plimsoll.tenant.onboarding;

/** What a third party does for the applicant. */
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
  LOGISTICS,
  PRINTING,
  PROFESSIONAL_SERVICES,
  SOFTWARE,
  OTHER
}
