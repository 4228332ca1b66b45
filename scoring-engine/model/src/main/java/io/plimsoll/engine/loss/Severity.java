package io.plimsoll.engine.loss;

/**
 * The size of one claim from the ground up, in US dollars. What can be computed from it is in
 * {@link LayeredSeverity}.
 */
public sealed interface Severity permits Lognormal, TailedLognormal, Gamma, Discrete {
  /** The largest amount any record of this package accepts: USD 10¹⁵. */
  double LARGEST = 1e15;
}
