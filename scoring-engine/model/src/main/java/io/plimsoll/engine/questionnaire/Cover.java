package io.plimsoll.engine.questionnaire;

/** The parts of a cyber policy that a question informs. */
public enum Cover {
  /** Forensics, legal help and telling people after an incident. */
  INCIDENT_RESPONSE,
  /** Putting data and systems back. */
  DATA_RESTORATION,
  /** Income lost while own systems are down. */
  BUSINESS_INTERRUPTION,
  /** Income lost while a supplier is down. */
  DEPENDENT_BUSINESS_INTERRUPTION,
  /** Extortion demands. */
  EXTORTION,
  /** Money sent to a fraudster. */
  FUNDS_TRANSFER_FRAUD,
  /** Claims by people or firms whose data or systems suffered. */
  SECURITY_AND_PRIVACY_LIABILITY,
  /** Regulators' investigations, and penalties where they may be insured. */
  REGULATORY
}
