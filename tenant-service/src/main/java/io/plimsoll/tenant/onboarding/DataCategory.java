package io.plimsoll.tenant.onboarding;

/** Kinds of records about people or clients, as far apart as their loss and their law are. */
public enum DataCategory {
  /** Names, e-mail and postal addresses, telephone numbers. */
  CONTACT_DETAILS,
  /** NRIC, FIN, passport and other numbers issued to a person. */
  IDENTITY_NUMBERS,
  /** Bank accounts, deposits, loans, net worth. */
  FINANCIAL_ACCOUNTS,
  PAYMENT_CARDS,
  SALARY,
  /** Health, diagnosis, life and health insurance. */
  HEALTH,
  BIOMETRIC,
  /** Account identifiers with a password, security code or token. */
  CREDENTIALS,
  LOCATION,
  /** Records about children. */
  MINORS,
  /** Clients' business secrets held under contract. */
  COMMERCIAL_CONFIDENTIAL
}
