package io.plimsoll.engine.preparedness;

/** Preparedness tiers of the CSA Cyber Trust mark, lowest first. */
public enum Tier {
  SUPPORTER,
  PRACTITIONER,
  PROMOTER,
  PERFORMER,
  ADVOCATE
}
