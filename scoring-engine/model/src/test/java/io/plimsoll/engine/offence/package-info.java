/** What the architecture forbids, for the test that the rules catch it. */
@NullMarked
package io.plimsoll.engine.offence;

import org.jspecify.annotations.NullMarked;
