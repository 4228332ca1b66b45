/** Checks of what incident feeds know of the company and its accounts. */
@NullMarked
package io.plimsoll.engine.exposure.breach;

import org.jspecify.annotations.NullMarked;
