/**
 * Claim rates and sizes in; expected loss, loss distribution and indicated premium out.
 *
 * <p>Closed form first: {@link io.plimsoll.engine.loss.LossModel#price} needs limited moments only.
 * Transform second: {@link io.plimsoll.engine.loss.LossModel#evaluate} adds the distribution of a
 * year's loss. Amounts are US dollars unless a type says otherwise.
 */
@NullMarked
package io.plimsoll.engine.loss;

import org.jspecify.annotations.NullMarked;
