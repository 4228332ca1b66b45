/** A service to test against, and a client that holds every answer against the contract. */
@NullMarked
package io.plimsoll.api.testing;

import org.jspecify.annotations.NullMarked;
