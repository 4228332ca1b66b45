package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.score.FactorState;

/**
 * One thing to put right, and what that alone would change.
 *
 * @param factor its id
 * @param name what is wrong
 * @param state how it stands
 * @param remedy what to do
 * @param points added to the score, ≥ 0
 * @param score the displayed score afterwards
 * @param expectedLossSaved less expected annual loss, ≥ 0
 */
public record Improvement(
    String factor,
    String name,
    FactorState state,
    String remedy,
    double points,
    int score,
    Money expectedLossSaved) {}
