/** Where an answer and an observation disagree. */
@NullMarked
package io.plimsoll.api.usecase.contradiction;

import org.jspecify.annotations.NullMarked;
