/** What would better a score, and by how much. */
@NullMarked
package io.plimsoll.engine.improvement;

import org.jspecify.annotations.NullMarked;
