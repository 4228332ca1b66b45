/** From score and expected loss to accept, refer or decline, with reasons. */
@NullMarked
package io.plimsoll.engine.decision;

import org.jspecify.annotations.NullMarked;
