/** What became of insured periods. */
@NullMarked
package io.plimsoll.api.usecase.outcome;

import org.jspecify.annotations.NullMarked;
