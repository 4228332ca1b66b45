package io.plimsoll.engine.score;

/** What may be wrong with a vendor that holds the applicant's data. */
public enum VendorCondition {
  THIRD_PARTY_WITHOUT_VETTING,
  THIRD_PARTY_WITHOUT_ACCESS_LIMIT,
  THIRD_PARTY_WITHOUT_NOTICE_CLAUSE,
  /** An outsourced contact centre works with customer data. */
  THIRD_PARTY_CONTACT_CENTRE
}
