package io.plimsoll.tenant.onboarding;

/** Which edition of the Singapore Standard Industrial Classification a code is from. */
public enum SsicScheme {
  SSIC_2020,
  SSIC_2025
}
