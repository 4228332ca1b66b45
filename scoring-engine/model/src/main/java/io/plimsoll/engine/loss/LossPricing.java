package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import java.util.List;

/**
 * Expected loss and premium of one policy year. Closed form unless there are aggregate terms: then
 * the moments come from the distribution, relative error about 1e-6; where thousands of small
 * claims meet rare ones a million times their size, 1e-3 of the mean and 3e-2 of the deviation.
 *
 * @param probabilityOfAnyClaim P(at least one claim from the ground up), 0 to 1
 * @param probabilityOfAnyPayment P(the policy pays anything), 0 to 1
 * @param groundUpExpectedLossUsd expected annual loss without any retention or limit, US dollars
 * @param moments of the year's payments after all terms, US dollars
 * @param expectedLoss mean of the year's payments, in the asked currency
 * @param expectedLossLow lower end of its 90 % band: the mean over the root of the band's ratio
 * @param expectedLossHigh upper end of its 90 % band: the mean times the root of the band's ratio
 * @param perils one line for each peril, in the order given
 * @param premium indicated premium or why there is none
 * @param fx the rate all amounts were converted with
 */
public record LossPricing(
    double probabilityOfAnyClaim,
    double probabilityOfAnyPayment,
    double groundUpExpectedLossUsd,
    Moments moments,
    Money expectedLoss,
    Money expectedLossLow,
    Money expectedLossHigh,
    List<PerilExpectation> perils,
    PremiumIndication premium,
    FxRate fx) {
  public LossPricing {
    perils = List.copyOf(perils);
  }
}
