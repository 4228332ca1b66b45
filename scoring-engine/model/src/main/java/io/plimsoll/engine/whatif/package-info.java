/** What a score would be if some of its evidence were otherwise. */
@NullMarked
package io.plimsoll.engine.whatif;

import org.jspecify.annotations.NullMarked;
