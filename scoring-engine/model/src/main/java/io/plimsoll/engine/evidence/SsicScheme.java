package io.plimsoll.engine.evidence;

/** Edition of the Singapore Standard Industrial Classification a code belongs to. */
public enum SsicScheme {
  SSIC_2020,
  SSIC_2025
}
