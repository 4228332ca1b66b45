package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Money;

/**
 * One point of the exceedance curves.
 *
 * @param returnPeriodYears the loss is exceeded once in so many years on average
 * @param exceedanceProbability 1 / return period
 * @param occurrenceUsd OEP: payment for the year's largest claim, US dollars, ≥ 0; under aggregate
 *     terms as if it were the only claim
 * @param aggregateUsd AEP: payment for all the year's claims, US dollars, at least the occurrence
 *     loss
 * @param occurrence OEP in the asked currency
 * @param aggregate AEP in the asked currency
 */
public record CurvePoint(
    double returnPeriodYears,
    double exceedanceProbability,
    double occurrenceUsd,
    double aggregateUsd,
    Money occurrence,
    Money aggregate) {}
