package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Money;
import java.util.List;

/**
 * A premium with its parts by name.
 *
 * @param amount in the asked currency
 * @param usd the same before conversion and rounding, US dollars
 * @param lines expected_loss, parameter_risk, expense, profit, systemic; their amounts add up to
 *     the amount exactly
 */
public record IndicatedPremium(Money amount, double usd, List<PremiumLine> lines)
    implements PremiumIndication {
  public IndicatedPremium {
    lines = List.copyOf(lines);
  }
}
