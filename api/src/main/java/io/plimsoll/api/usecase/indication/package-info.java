/** What cover would cost: loss and premium of a scored risk under asked terms. */
@NullMarked
package io.plimsoll.api.usecase.indication;

import org.jspecify.annotations.NullMarked;
