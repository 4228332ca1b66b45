/** Asks the configured resolver and nobody else; the resolver of the JVM is never used. */
@NullMarked
package io.plimsoll.collect.resolve;

import org.jspecify.annotations.NullMarked;
