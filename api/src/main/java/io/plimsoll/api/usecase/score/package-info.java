/** From evidence to an explained score that can be replayed. */
@NullMarked
package io.plimsoll.api.usecase.score;

import org.jspecify.annotations.NullMarked;
