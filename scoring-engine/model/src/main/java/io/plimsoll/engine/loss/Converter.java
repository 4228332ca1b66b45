package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import java.math.BigDecimal;

/** US dollars to the asked currency, rounded once, half-even. */
record Converter(FxRate fx) {
  Money convert(double usd) {
    BigDecimal major = BigDecimal.valueOf(Require.finite("amount", usd));
    return Money.ofMajor(major.multiply(fx.rate()), fx.to());
  }
}
