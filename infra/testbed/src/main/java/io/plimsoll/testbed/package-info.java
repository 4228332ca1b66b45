/**
 * An invented company with real servers on loopback, for the demo and for tests, and the ways in
 * which a server can be hostile.
 */
@NullMarked
package io.plimsoll.testbed;

import org.jspecify.annotations.NullMarked;
