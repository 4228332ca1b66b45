/** What the architecture forbids, for the test that the rules catch it. */
@NullMarked
package io.plimsoll.collect.offence;

import org.jspecify.annotations.NullMarked;
