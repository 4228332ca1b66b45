/** What the architecture forbids, for the test that the rules catch it. */
@NullMarked
package io.plimsoll.api.offence;

import org.jspecify.annotations.NullMarked;
