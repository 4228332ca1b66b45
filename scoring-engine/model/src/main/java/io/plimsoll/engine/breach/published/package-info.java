/** Incidents that others have published, and whose they are. */
@NullMarked
package io.plimsoll.engine.breach.published;

import org.jspecify.annotations.NullMarked;
