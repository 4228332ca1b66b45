package io.plimsoll.engine.loss;

/** An indicated premium, or the reason why there is none. */
public sealed interface PremiumIndication permits IndicatedPremium, WithheldPremium {}
